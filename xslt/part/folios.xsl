<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none of TEI; the pages of a view, each image with the words that stand on it. Modes: p:folio (HTML).
     Needs: facsimile.xsl (e:images, e:zones), functions.xsl (e:say). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:folios"
                xpath-default-namespace="" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="p:folio" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- Which folio a place in the body of a page is on: pages with an image begin one. -->
  <xsl:accumulator name="p:folio" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="span[p:begins(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:function name="p:begins" as="xs:boolean">
    <xsl:param name="span" as="element(span)"/>
    <xsl:sequence select="tokenize($span/@class) = 'pb' and exists($span/span/a[@class = 'image'])"/>
  </xsl:function>

  <!-- The folios of a page of the site: a TEI or div element, and its body as HTML. -->
  <xsl:function name="e:folios" as="element(section)*">
    <xsl:param name="page" as="xs:integer"/>
    <xsl:param name="body" as="element(div)?"/>
    <!-- A tree of its own, which can be walked. -->
    <xsl:variable name="tree" as="document-node()"><xsl:document><xsl:sequence select="$body"/></xsl:document></xsl:variable>
    <xsl:variable name="begins" as="element(span)*" select="$tree//span[p:begins(.)]"/>
    <xsl:for-each select="$begins">
      <xsl:variable name="number" as="xs:integer" select="position()"/>
      <section class="folio">
        <h2 id="folio-{$number}">{normalize-space(string-join(span/text()))}</h2>
        <div class="sheet"><xsl:sequence select="e:sheet(span/a[@class = 'image'])"/></div>
        <div class="text view-diplomatic">
          <xsl:apply-templates select="$tree/div/node()" mode="p:folio">
            <xsl:with-param name="number" select="$number" tunnel="yes"/>
            <xsl:with-param name="here" select="e:address-of($page)" tunnel="yes"/>
          </xsl:apply-templates>
        </div>
      </section>
    </xsl:for-each>
    <xsl:if test="$page = 0"><xsl:sequence select="e:other-sheets()"/></xsl:if>
  </xsl:function>

  <xsl:template match="*" mode="p:folio" as="element()?">
    <xsl:param name="number" as="xs:integer" tunnel="yes"/>
    <xsl:if test="accumulator-before('p:folio') le $number and accumulator-after('p:folio') ge $number">
      <xsl:copy>
        <xsl:apply-templates select="@*, node()" mode="p:folio"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <xsl:template match="text()" mode="p:folio" as="text()?">
    <xsl:param name="number" as="xs:integer" tunnel="yes"/>
    <xsl:sequence select=".[accumulator-before('p:folio') = $number]"/>
  </xsl:template>

  <!-- The words stand here a second time, without their notes. -->
  <xsl:template match="@id | sup[tokenize(@class) = 'note-mark'] | div[@class = 'beside'] | a[@class = 'image']" mode="p:folio" as="empty-sequence()" priority="1"/>

  <xsl:template match="@href[starts-with(., '#')]" mode="p:folio" as="attribute(href)">
    <xsl:param name="here" as="xs:string" tunnel="yes"/>
    <xsl:attribute name="href" select="$here || ."/>
  </xsl:template>
</xsl:stylesheet>
