<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI text as the parts of its pages: <parts> with a <page> for the text and one for each of its divisions that
     has a page of its own (body, notes, interventions, folios); legend, abstract, card, source.
     @views says which other views the text has; each is made by this stylesheet with its $view.
     Modes: e:reading (the line of text), e:notes (the notes below it), e:interventions (what the line leaves out).
     Needs: the parts; $pages, which page of the site an id has. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:pages"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                default-mode="e:parts" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="part/text.xsl"/>
  <xsl:include href="part/folios.xsl"/>
  <xsl:include href="part/legend.xsl"/>

  <xsl:mode name="e:parts" on-no-match="fail" on-multiple-match="fail" use-accumulators="#all"/>

  <xsl:template match="TEI" as="element(Q{}parts)">
    <xsl:variable name="notes" as="map(xs:integer, element(note)*)" select="p:by-page($e:shown[self::text] ! e:notes(.))"/>
    <xsl:variable name="interventions" as="map(xs:integer, element()*)" select="p:by-page($e:interventions)"/>
    <parts xmlns="" views="{e:views(.)}" language="{e:text-language(.)}">
      <xsl:for-each select="$e:pages-made">
        <xsl:variable name="page" as="xs:integer" select="."/>
        <!-- A page with images is asked once more which words stand on which. -->
        <xsl:variable name="imaged" as="element(Q{}div)?">
          <xsl:if test="$e:diplomatic and $e:shown//(pb[@facs or @xml:id] | surface)"><xsl:sequence select="p:body($page)"/></xsl:if>
        </xsl:variable>
        <page id="{e:page-id($page)}">
          <body><xsl:sequence select="if ($imaged) then $imaged else p:body($page)"/></body>
          <xsl:call-template name="p:notes"><xsl:with-param name="notes" select="$notes($page)"/></xsl:call-template>
          <interventions>
            <xsl:where-populated>
              <ol class="interventions">
                <xsl:apply-templates select="$interventions($page)" mode="e:interventions"/>
              </ol>
            </xsl:where-populated>
          </interventions>
          <folios>
            <xsl:if test="$e:diplomatic"><xsl:sequence select="e:folios($page, $imaged)"/></xsl:if>
          </folios>
        </page>
      </xsl:for-each>
      <legend>
        <xsl:if test="not($e:reading)"><xsl:call-template name="e:legend"/></xsl:if>
      </legend>
      <abstract>
        <xsl:apply-templates select="teiHeader/profileDesc/correspDesc" mode="e:letter-head"/>
        <xsl:apply-templates select="teiHeader/profileDesc/abstract/node()" mode="e:reading">
          <xsl:with-param name="copy" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </abstract>
      <!-- Once more for lists of texts, which stand on other pages: nothing in it leads anywhere. -->
      <card>
        <xsl:apply-templates select="teiHeader/profileDesc/abstract/node()" mode="e:reading">
          <xsl:with-param name="copy" select="true()" tunnel="yes"/>
          <xsl:with-param name="linked" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </card>
      <source>
        <xsl:apply-templates select="teiHeader/fileDesc/sourceDesc" mode="e:source"/>
        <xsl:call-template name="e:conspectus"/>
        <xsl:apply-templates select="teiHeader/fileDesc/notesStmt/note" mode="e:source"/>
        <xsl:apply-templates select="teiHeader/encodingDesc/editorialDecl/*/p" mode="e:source"/>
      </source>
    </parts>
  </xsl:template>

  <!-- The line of text on a page. -->
  <xsl:function name="p:body" as="element(Q{}div)">
    <xsl:param name="page" as="xs:integer"/>
    <div xmlns="">
      <!-- The edition's words on itself are no text of the edition. -->
      <xsl:if test="not($on-itself)"><xsl:attribute name="data-tei" select="'body'"/></xsl:if>
      <xsl:if test="$page gt 0"><xsl:attribute name="data-page" select="$page"/></xsl:if>
      <xsl:if test="e:direction(e:text-language($e:tei)) = 'rtl'"><xsl:attribute name="dir" select="'rtl'"/></xsl:if>
      <xsl:apply-templates select="$e:shown" mode="e:reading">
        <xsl:with-param name="page" select="$page" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:if test="$page = 0"><xsl:call-template name="e:apparatus-unplaced"/></xsl:if>
    </div>
  </xsl:function>

  <!-- The notes of a page as lists, each of one kind. -->
  <xsl:template name="p:notes" as="element(Q{}notes)*">
    <xsl:param name="notes" as="element(note)*"/>
    <xsl:for-each-group select="$notes[not(e:is-of-table(.))]" group-by="e:kind(.)">
      <notes xmlns="" type="{current-grouping-key()}">
        <ol class="notes">
          <xsl:apply-templates select="current-group()" mode="e:notes"/>
        </ol>
      </notes>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Elements by the number of the page on which they are. -->
  <xsl:function name="p:by-page" as="map(xs:integer, element()*)">
    <xsl:param name="elements" as="element()*"/>
    <xsl:map>
      <xsl:for-each-group select="$elements" group-by="e:page(.)">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <xsl:mode name="e:source" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:template match="sourceDesc/p | editorialDecl/*/p | sourceDesc/bibl/note" mode="e:source" as="element(Q{}p)?">
    <xsl:where-populated><p xmlns="">
      <xsl:apply-templates mode="e:reading">
        <xsl:with-param name="copy" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
    </p></xsl:where-populated>
  </xsl:template>

  <xsl:template match="idno[@type = 'sha256']" mode="e:source" as="element(Q{}p)">
    <p xmlns="">{e:say('receivedFile')}: <code>{../idno[@type = 'file']}</code>, sha256 <code class="sha256">{.}</code></p>
  </xsl:template>

  <xsl:template match="notesStmt/note[@type = 'furniture']" mode="e:source" as="element(Q{}p)">
    <p xmlns="">{e:say('leftOut')}: {.} <code>{substring-after(@source, '#')}</code></p>
  </xsl:template>
</xsl:stylesheet>
