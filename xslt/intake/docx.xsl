<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: those of WordprocessingML (ECMA-376, part 1, chapter 17) that hold words. Modes: p:blocks, p:line.
     Needs: form.xsl. Includes docx-styles.xsl (what a paragraph is, how words look), docx-lists.xsl, docx-line.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:e="urn:apparat:edition" xmlns:i="urn:apparat:intake" xmlns:p="urn:apparat:docx"
                xmlns="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="form.xsl"/>
  <xsl:include href="docx-styles.xsl"/>
  <xsl:include href="docx-lists.xsl"/>
  <xsl:include href="docx-line.xsl"/>

  <!-- The parts of the package by their names in it. -->
  <xsl:param name="parts" as="map(xs:string, document-node())" required="yes"/>

  <xsl:mode name="p:blocks" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:function name="p:part" as="document-node()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$parts('word/' || $name)"/>
  </xsl:function>

  <xsl:template match="/" as="element(i:form)">
    <xsl:variable name="about" as="document-node()?" select="$parts('docProps/core.xml')"/>
    <xsl:call-template name="p:say-what-is-left"/>
    <xsl:call-template name="e:form">
      <xsl:with-param name="title" select="$about//dc:title/string()"/>
      <xsl:with-param name="authors" select="$about//dc:creator/tokenize(., ';')"/>
      <xsl:with-param name="language" select="($p:language, $about//dc:language/string())[1]"/>
      <xsl:with-param name="body" select="p:blocks(w:document/w:body)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What belongs to the pages, and not to the text. -->
  <xsl:template name="p:say-what-is-left" as="empty-sequence()">
    <xsl:for-each select="map:keys($parts)[matches(., '^word/(header|footer)\d*\.xml$')] => sort()">
      <xsl:if test="normalize-space($parts(.))">
        <xsl:call-template name="e:say-lost">
          <xsl:with-param name="what" select="'headers and footers of pages'"/>
          <xsl:with-param name="near" select="$parts(.)"/>
          <xsl:with-param name="degree" select="'left'"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="//(w:rPrChange | w:pPrChange | w:tblPrChange | w:sectPrChange)">
      <xsl:call-template name="e:say-lost">
        <xsl:with-param name="what" select="'tracked changes of how words look'"/>
        <xsl:with-param name="near" select="ancestor::w:p[1]"/>
        <xsl:with-param name="degree" select="'left'"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- The paragraphs and tables of a part, whatever is around them. -->
  <xsl:function name="p:flat" as="element()*">
    <xsl:param name="holder" as="node()"/>
    <xsl:for-each select="$holder/*">
      <xsl:choose>
        <xsl:when test="self::w:p or self::w:tbl"><xsl:sequence select="."/></xsl:when>
        <xsl:when test="self::w:sdt[w:sdtPr/w:docPartObj/w:docPartGallery/@w:val = 'Table of Contents']"><xsl:call-template name="p:say-contents"/></xsl:when>
        <xsl:when test="self::w:sdt"><xsl:sequence select="w:sdtContent ! p:flat(.)"/></xsl:when>
        <xsl:when test="self::w:customXml or self::w:ins or self::w:moveTo or self::w:del or self::w:moveFrom"><xsl:sequence select="p:flat(.)"/></xsl:when>
        <xsl:when test="self::mc:AlternateContent"><xsl:sequence select="(mc:Choice, mc:Fallback)[1] ! p:flat(.)"/></xsl:when>
        <xsl:when test="self::w:altChunk"><xsl:call-template name="e:say-lost"><xsl:with-param name="what" select="'documents within the document'"/></xsl:call-template></xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <xsl:template name="p:say-contents" as="empty-sequence()">
    <xsl:call-template name="e:say-lost">
      <xsl:with-param name="what" select="'tables of contents and indexes, which the site makes'"/>
      <xsl:with-param name="degree" select="'left'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Blocks, with those joined that belong together: items, paragraphs of one quotation, lines of one listing. -->
  <xsl:function name="p:blocks" as="node()*">
    <xsl:param name="holder" as="node()"/>
    <xsl:variable name="flat" as="element()*" select="p:flat($holder)"/>
    <xsl:variable name="kinds" as="map(xs:string, xs:string)" select="p:kinds($flat)"/>
    <xsl:for-each-group select="$flat" group-adjacent="$kinds(generate-id())[. = ('list', 'quote', 'code', 'contents')], generate-id()[not($kinds(.) = ('list', 'quote', 'code', 'contents'))]" composite="yes">
      <xsl:choose>
        <xsl:when test="$kinds(generate-id()) = 'list'"><xsl:sequence select="p:lists(current-group())"/></xsl:when>
        <xsl:when test="$kinds(generate-id()) = 'quote'">
          <quote><xsl:apply-templates select="current-group()" mode="p:blocks"><xsl:with-param name="kind" select="'p'"/></xsl:apply-templates></quote>
        </xsl:when>
        <xsl:when test="$kinds(generate-id()) = 'code'">
          <ab type="code">
            <xsl:for-each select="current-group()"><xsl:if test="position() > 1"><lb/></xsl:if><xsl:sequence select="p:line(.)"/></xsl:for-each>
          </ab>
        </xsl:when>
        <xsl:when test="$kinds(generate-id()) = 'contents'"><xsl:call-template name="p:say-contents"/></xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="p:blocks"><xsl:with-param name="kind" select="$kinds(generate-id())"/></xsl:apply-templates>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:template match="w:p" mode="p:blocks" as="element()*">
    <xsl:param name="kind" as="xs:string" select="'p'"/>
    <xsl:if test="w:pPr/w:pageBreakBefore[p:is-on(.)]"><pb/></xsl:if>
    <xsl:choose>
      <xsl:when test="$kind = ('head', 'title', 'subtitle')">
        <head n="{if ($kind = 'head') then p:level(.) else 0}">
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
  </xsl:template>

  <xsl:template match="w:tbl" mode="p:blocks" as="element()">
    <xsl:param name="kind" as="xs:string" select="'table'"/>
    <xsl:variable name="rows" as="element(w:tr)*" select="w:tr | (w:sdt/w:sdtContent | w:customXml | w:ins | w:del)/w:tr"/>
    <table>
      <xsl:for-each select="$rows">
        <xsl:variable name="row" as="xs:integer" select="position()"/>
        <row>
          <xsl:if test="w:trPr/w:tblHeader[p:is-on(.)]"><xsl:attribute name="role" select="'label'"/></xsl:if>
          <xsl:for-each select="p:cells(.)[not(p:is-merged(.))]">
            <xsl:variable name="wide" as="xs:integer" select="p:wide(.)"/>
            <xsl:variable name="high" as="xs:integer" select="p:high(., $rows[position() gt $row])"/>
            <cell>
              <xsl:if test="$high gt 1"><xsl:attribute name="rows" select="$high"/></xsl:if>
              <xsl:if test="$wide gt 1"><xsl:attribute name="cols" select="$wide"/></xsl:if>
              <xsl:sequence select="p:blocks(.)"/>
            </cell>
          </xsl:for-each>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:function name="p:cells" as="element(w:tc)*">
    <xsl:param name="row" as="element(w:tr)"/>
    <xsl:sequence select="$row/(w:tc | (w:sdt/w:sdtContent | w:customXml)/w:tc)"/>
  </xsl:function>

  <xsl:function name="p:wide" as="xs:integer">
    <xsl:param name="cell" as="element(w:tc)"/>
    <xsl:sequence select="($cell/w:tcPr/w:gridSpan/@w:val[. castable as xs:positiveInteger] ! xs:integer(.), 1)[1]"/>
  </xsl:function>

  <!-- Whether a cell goes on from the row above. -->
  <xsl:function name="p:is-merged" as="xs:boolean">
    <xsl:param name="cell" as="element(w:tc)"/>
    <xsl:sequence select="exists($cell/w:tcPr/w:vMerge[not(@w:val = 'restart')])"/>
  </xsl:function>

  <xsl:function name="p:column" as="xs:integer">
    <xsl:param name="cell" as="element(w:tc)"/>
    <xsl:variable name="row" as="element(w:tr)" select="$cell/ancestor::w:tr[1]"/>
    <xsl:sequence select="sum(($row/w:trPr/w:gridBefore/@w:val[. castable as xs:integer] ! xs:integer(.), p:cells($row)[. &lt;&lt; $cell] ! p:wide(.)))"/>
  </xsl:function>

  <!-- Over how many rows a cell goes: itself, and those right below that go on from it. -->
  <xsl:function name="p:high" as="xs:integer">
    <xsl:param name="cell" as="element(w:tc)"/>
    <xsl:param name="below" as="element(w:tr)*"/>
    <xsl:variable name="goes-on" as="xs:boolean" select="exists($cell/w:tcPr/w:vMerge) and exists($below)
                                                        and p:cells($below[1])[p:column(.) = p:column($cell)] ! p:is-merged(.) = true()"/>
    <xsl:sequence select="if ($goes-on) then 1 + p:high($cell, tail($below)) else 1"/>
  </xsl:function>
</xsl:stylesheet>
