<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: persName, orgName, ref, ptr, bibl: what leads to another page. Modes: e:reading.
     Needs: functions.xsl (e:href, e:say). A link never stands inside a link: the outer one leads. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="persName | orgName" as="element()+">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="href" as="xs:string?" select="@ref ! e:href(tokenize(.)[1])"/>
    <xsl:variable name="doubtful" as="xs:boolean" select="@cert = ('low', 'medium') or exists(certainty)"/>
    <xsl:variable name="doubt" as="xs:string" select="e:doubt(.)"/>
    <xsl:element name="{if ($href and not($linked)) then 'a' else 'span'}" namespace="">
      <xsl:call-template name="e:identity"/>
      <xsl:if test="$doubtful"><xsl:attribute name="title" select="$doubt"/></xsl:if>
      <xsl:attribute name="class" select="'name', if (self::persName) then 'person' else 'organ', 'doubtful'[$doubtful]"/>
      <xsl:if test="$href and not($linked)">
        <xsl:attribute name="href" select="$href"/>
        <xsl:for-each select="e:date-of(.)"><xsl:attribute name="data-on" select="."/></xsl:for-each>
      </xsl:if>
      <xsl:apply-templates>
        <xsl:with-param name="linked" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:if test="$doubtful">
        <span xmlns="" class="vh" data-added=""> ({$doubt})</span>
      </xsl:if>
    </xsl:element>
    <!-- A link holds no other link: the marks of notes inside one stand after it. -->
    <xsl:apply-templates select=".//(note | ref[@type = 'note'] | ptr[@type = 'note'])[not($linked)]"/>
  </xsl:template>

  <!-- The date of the passage in which a name stands: the last date before it in its paragraph, else the first one
       there, else that of the heading of its table, else that of the text. Years, months and days; no ranges. -->
  <xsl:function name="e:date-of" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="passage" as="element()?" select="$name/ancestor::*[self::p or self::ab or self::note or self::item or self::cell or self::head or self::l][1]"/>
    <xsl:variable name="dates" as="element(date)*" select="$passage//date[matches(@when, '^\d{4}(-\d\d){0,2}$')]"/>
    <xsl:variable name="text" as="element()?" select="$name/ancestor::TEI[1]/teiHeader/profileDesc/creation/date"/>
    <xsl:sequence select="($dates[. &lt;&lt; $name][last()], $dates[1], $passage/ancestor::table[1]/head//date, $text)[1]
                          /@when[matches(., '^\d{4}(-\d\d){0,2}$')]/string()"/>
  </xsl:function>

  <!-- What is said of an uncertain identification, with those who may be meant instead (TEI, chapter 22). -->
  <xsl:function name="e:doubt" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="others" as="xs:string*" select="$name/certainty/@assertedValue ! ($headings(.), string())[1]"/>
    <xsl:sequence select="string-join((e:say('uncertain'), $others ! e:say('perhaps', .)), ', ')"/>
  </xsl:function>

  <xsl:template match="ref | bibl[@corresp][not(.//(persName | orgName | ref | ptr | choice | note | bibl))]" as="element()+">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="href" as="xs:string?" select="(@target, @corresp)[1] ! e:href(tokenize(.)[1])"/>
    <xsl:element name="{if ($href and not($linked)) then 'a' else 'span'}" namespace="">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:if test="$href and not($linked)"><xsl:attribute name="href" select="$href"/></xsl:if>
      <xsl:apply-templates>
        <xsl:with-param name="linked" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:element>
    <xsl:apply-templates select=".//(note | ref[@type = 'note'] | ptr[@type = 'note'])[not($linked)]"/>
  </xsl:template>

  <xsl:template match="bibl[not(@corresp) or .//(persName | orgName | ref | ptr | choice | note | bibl)] | cit[not(quote[p | lg | ab | list])]" as="element(Q{}span)">
    <span xmlns="" class="{local-name()}"><xsl:apply-templates/></span>
  </xsl:template>

  <xsl:template match="ptr" as="element(Q{}a)?">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="href" as="xs:string?" select="@target ! e:href(tokenize(.)[1])"/>
    <xsl:if test="$href and not($linked)">
      <a xmlns="" class="ptr" href="{$href}" data-added="">{replace($href, '^(\.\./)+', '')}</a>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
