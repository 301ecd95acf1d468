<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: the blocks of OpenDocument text (ISO/IEC 26300, part 1, chapters 5 and 9). Modes: p:blocks.
     Needs: form.xsl. Includes odt-styles.xsl (what a paragraph is, how words look), odt-line.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
                xmlns:e="urn:apparat:edition" xmlns:i="urn:apparat:intake" xmlns:p="urn:apparat:odt"
                xmlns:t="http://www.tei-c.org/ns/1.0" xmlns="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="form.xsl"/>
  <xsl:include href="odt-styles.xsl"/>
  <xsl:include href="odt-line.xsl"/>

  <!-- The parts of the package by their names in it. -->
  <xsl:param name="parts" as="map(xs:string, document-node())" required="yes"/>

  <xsl:mode use-accumulators="p:change"/>
  <xsl:mode name="p:blocks" on-no-match="shallow-skip" on-multiple-match="fail" use-accumulators="p:change"/>

  <xsl:template match="/" as="element(i:form)">
    <xsl:variable name="about" as="element()?" select="$parts('meta.xml')//office:meta"/>
    <xsl:variable name="authors" as="element()*" select="($about/meta:initial-creator[normalize-space()], $about/dc:creator)[1]"/>
    <xsl:for-each select="$p:styles//(style:header | style:footer | style:header-first | style:footer-first | style:header-left | style:footer-left)[normalize-space()]">
      <xsl:call-template name="e:say-lost">
        <xsl:with-param name="what" select="'headers and footers of pages'"/>
        <xsl:with-param name="degree" select="'left'"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="//text:format-change">
      <xsl:call-template name="e:say-lost">
        <xsl:with-param name="what" select="'tracked changes of how words look'"/>
        <xsl:with-param name="near" select="()"/>
        <xsl:with-param name="degree" select="'left'"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="e:form">
      <xsl:with-param name="title" select="$about/dc:title/string()"/>
      <xsl:with-param name="authors" select="$authors/tokenize(., ';')"/>
      <xsl:with-param name="language" select="($p:language, $about/dc:language/string())[1]"/>
      <xsl:with-param name="body" select="p:blocks(office:document-content/office:body/office:text)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What holds blocks and is none. -->
  <xsl:function name="p:flat" as="element()*">
    <xsl:param name="holder" as="element()"/>
    <xsl:for-each select="$holder/*">
      <xsl:choose>
        <xsl:when test="self::text:section or self::text:index-body or self::text:page-sequence"><xsl:sequence select="p:flat(.)"/></xsl:when>
        <!-- Headings with numbers may stand in a list. -->
        <xsl:when test="self::text:list[.//text:h]"><xsl:sequence select="p:flat(.)"/></xsl:when>
        <xsl:when test="self::text:list-item or self::text:list-header"><xsl:sequence select="p:flat(.)"/></xsl:when>
        <xsl:otherwise><xsl:sequence select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- Blocks, with those joined that belong together: paragraphs of one quotation, lines of one listing. -->
  <xsl:function name="p:blocks" as="element()*">
    <xsl:param name="holder" as="element()"/>
    <xsl:for-each-group select="p:flat($holder)" group-adjacent="p:kind(.)[. = ('quote', 'code')], generate-id()[not(p:kind(current()) = ('quote', 'code'))]" composite="yes">
      <xsl:choose>
        <xsl:when test="p:kind(.) = 'quote'"><quote><xsl:apply-templates select="current-group()" mode="p:blocks"/></quote></xsl:when>
        <xsl:when test="p:kind(.) = 'code'">
          <ab type="code"><xsl:for-each select="current-group()"><xsl:if test="position() > 1"><lb/></xsl:if><xsl:sequence select="p:line(.)"/></xsl:for-each></ab>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="p:blocks"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:template match="text:h | text:p" mode="p:blocks" as="element()*">
    <xsl:variable name="kind" as="xs:string" select="p:kind(.)"/>
    <xsl:if test="p:breaks(., 'before')"><pb/></xsl:if>
    <xsl:choose>
      <xsl:when test="$kind = ('head', 'title', 'subtitle')">
        <head n="{if ($kind = 'head') then (@text:outline-level, 1)[1] else 0}">
          <xsl:if test="$kind = 'subtitle'"><xsl:attribute name="type" select="'sub'"/></xsl:if>
          <xsl:sequence select="p:line(.)"/>
        </head>
      </xsl:when>
      <xsl:otherwise>
        <p>
          <xsl:if test="$kind = 'caption'"><xsl:attribute name="i:caption" select="'caption'"/></xsl:if>
          <xsl:for-each select="string-join(p:paragraph-rend(.)[not($kind = 'caption')], ' ')[. != '']"><xsl:attribute name="rend" select="."/></xsl:for-each>
          <xsl:sequence select="p:line(.)"/>
        </p>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="p:breaks(., 'after')"><pb/></xsl:if>
  </xsl:template>

  <!-- The style of a list is its own or that of the list around it; its kind is that of its depth. -->
  <xsl:template match="text:list" mode="p:blocks" as="element(t:list)">
    <xsl:variable name="style" as="xs:string?" select="ancestor-or-self::text:list[@text:style-name][1]/@text:style-name"/>
    <xsl:variable name="level" as="element()?"
                  select="p:list-style($style)/*[@text:level = string(count(current()/ancestor-or-self::text:list intersect current()/ancestor-or-self::text:list[not(.//text:h)]))]"/>
    <xsl:variable name="numbered" as="xs:boolean" select="exists($level/self::text:list-level-style-number[normalize-space(@style:num-format)])"/>
    <list rend="{e:list-rend(if ($numbered) then (map{'a': 'lower-alpha', 'i': 'lower-roman'}(string($level/@style:num-format)), 'decimal')[1] else ())}">
      <xsl:for-each select="text:list-item | text:list-header">
        <item>
          <xsl:if test="$numbered and position() = 1 and p:begins(., $level) != 1"><xsl:attribute name="n" select="p:begins(., $level)"/></xsl:if>
          <xsl:if test="position() gt 1 and @text:start-value"><xsl:attribute name="n" select="@text:start-value"/></xsl:if>
          <xsl:sequence select="p:blocks(.)"/>
        </item>
      </xsl:for-each>
    </list>
  </xsl:template>

  <!-- The number of the first item of a list: what it says, what the list it goes on from leaves, or what its style says. -->
  <xsl:function name="p:begins" as="xs:integer">
    <xsl:param name="item" as="element()"/>
    <xsl:param name="level" as="element()?"/>
    <xsl:variable name="list" as="element(text:list)" select="$item/.."/>
    <xsl:variable name="before" as="element(text:list)?"
                  select="if ($list/@text:continue-list) then root($list)//text:list[@xml:id = $list/@text:continue-list][1]
                          else if ($list/@text:continue-numbering = 'true') then $list/preceding-sibling::text:list[@text:style-name = $list/@text:style-name][1] else ()"/>
    <xsl:sequence select="(($item/@text:start-value)[. castable as xs:integer] ! xs:integer(.),
                           $before ! (p:begins(text:list-item[1], $level) + count(text:list-item)),
                           $level/@text:start-value[. castable as xs:integer] ! xs:integer(.), 1)[1]"/>
  </xsl:function>

  <xsl:template match="table:table" mode="p:blocks" as="element(t:table)">
    <table>
      <xsl:for-each select=".//table:table-row[ancestor::table:table[1] is current()]">
        <xsl:variable name="row" as="element(t:row)">
          <row>
            <xsl:if test="parent::table:table-header-rows"><xsl:attribute name="role" select="'label'"/></xsl:if>
            <xsl:for-each select="table:table-cell">
              <xsl:variable name="cell" as="element(t:cell)">
                <cell>
                  <xsl:for-each select="@table:number-rows-spanned[. != '1']"><xsl:attribute name="rows" select="."/></xsl:for-each>
                  <xsl:for-each select="@table:number-columns-spanned[. != '1']"><xsl:attribute name="cols" select="."/></xsl:for-each>
                  <xsl:sequence select="p:blocks(.)"/>
                </cell>
              </xsl:variable>
              <xsl:sequence select="(1 to p:times(@table:number-columns-repeated)) ! $cell"/>
            </xsl:for-each>
          </row>
        </xsl:variable>
        <xsl:sequence select="(1 to p:times(@table:number-rows-repeated)) ! $row"/>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- How often a cell or row stands there; one that fills a sheet is no table of a text. -->
  <xsl:function name="p:times" as="xs:integer">
    <xsl:param name="said" as="attribute()?"/>
    <xsl:sequence select="if ($said castable as xs:positiveInteger and string-length($said) le 3) then xs:integer($said) else 1"/>
  </xsl:function>

  <!-- What is made of the text itself. -->
  <xsl:template match="text:table-of-content | text:alphabetical-index | text:illustration-index | text:table-index | text:object-index | text:user-index" mode="p:blocks" as="empty-sequence()">
    <xsl:call-template name="e:say-lost">
      <xsl:with-param name="what" select="'tables of contents and indexes, which the site makes'"/>
      <xsl:with-param name="degree" select="'left'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="text:bibliography" mode="p:blocks" as="element()*">
    <xsl:apply-templates select="text:index-body/text:p | text:index-body/text:index-title/text:p" mode="p:blocks"/>
  </xsl:template>

  <!-- What is fixed to a page stands before all paragraphs. -->
  <xsl:template match="draw:*" mode="p:blocks" as="element()*">
    <xsl:variable name="shown" as="node()*"><xsl:apply-templates select="." mode="p:line"/></xsl:variable>
    <xsl:if test="$shown"><p><xsl:sequence select="$shown"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="text:tracked-changes | text:sequence-decls | text:variable-decls | text:user-field-decls | office:forms | table:shapes" mode="p:blocks" as="empty-sequence()" priority="1"/>

  <!-- A mark between paragraphs. -->
  <xsl:template match="text:change-start | text:change-end | text:soft-page-break" mode="p:blocks" as="empty-sequence()"/>
  <xsl:template match="text:change" mode="p:blocks" as="element(t:p)?">
    <xsl:where-populated><p><xsl:apply-templates select="." mode="p:line"/></p></xsl:where-populated>
  </xsl:template>

  <xsl:template match="text()" mode="p:blocks" as="empty-sequence()"/>
</xsl:stylesheet>
