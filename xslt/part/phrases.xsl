<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: phrases: quoted, foreign, highlighted, dated and measured words; parts of names. Modes: e:reading.
     Needs: shapes.xsl, rendition.xsl (e:rend). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:phrases"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- Whatever becomes an element that only phrases may stand in must hold no block. -->
  <xsl:template name="p:phrase" as="element()">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="class" as="xs:string*" select="local-name()"/>
    <xsl:param name="rend" as="xs:string*" select="e:rend(.)"/>
    <xsl:element name="{if (e:is-block(.)) then 'div' else $as}" namespace="">
      <xsl:call-template name="e:attributes">
        <xsl:with-param name="class" select="$class"/>
        <xsl:with-param name="rend" select="$rend"/>
      </xsl:call-template>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="q | said | soCalled | mentioned | quote" as="element()">
    <xsl:call-template name="p:phrase"><xsl:with-param name="as" select="'q'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="foreign | term | gloss" as="element()">
    <xsl:call-template name="p:phrase"><xsl:with-param name="as" select="'i'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="emph" as="element()">
    <xsl:call-template name="p:phrase"><xsl:with-param name="as" select="'em'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="title" as="element()">
    <xsl:call-template name="p:phrase"><xsl:with-param name="as" select="if (@level = ('a', 'u')) then 'span' else 'i'"/></xsl:call-template>
  </xsl:template>

  <!-- What HTML has an element for is said by it; the rest of the look by classes. Italics where nothing is said. -->
  <xsl:template match="hi" as="element()">
    <xsl:variable name="rend" as="xs:string*" select="e:rend(.)"/>
    <xsl:variable name="elements" as="map(xs:string, xs:string)" select="map{'r-sup': 'sup', 'r-sub': 'sub', 'r-bold': 'b', 'r-italic': 'i'}"/>
    <xsl:variable name="said" as="xs:string?" select="('r-sup', 'r-sub', 'r-bold', 'r-italic')[. = $rend][1]"/>
    <xsl:call-template name="p:phrase">
      <xsl:with-param name="as" select="($said ! $elements(.), 'span'[exists($rend)], 'i'[not(current()/(@rend, @rendition, @style))], 'span')[1]"/>
      <xsl:with-param name="class" select="()"/>
      <xsl:with-param name="rend" select="if (e:is-block(.)) then $rend else $rend[not(. = $said)]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="distinct" as="element()">
    <xsl:call-template name="p:phrase"><xsl:with-param name="as" select="'span'"/><xsl:with-param name="class" select="'tei-distinct'"/></xsl:call-template>
  </xsl:template>

  <!-- A date as HTML has them: a year, a month, a day, or a time of day. -->
  <xsl:template match="date | time" as="element()">
    <xsl:variable name="when" as="xs:string?"
                  select="@when[matches(., '^(\d{4}(-\d\d){0,2}|--\d\d-\d\d|\d\d:\d\d(:\d\d)?)$')] ! replace(., '^--', '')"/>
    <xsl:element name="{if (e:is-block(.)) then 'div' else if ($when) then 'time' else 'span'}" namespace="">
      <xsl:call-template name="e:attributes"/>
      <xsl:if test="$when and not(e:is-block(.))"><xsl:attribute name="datetime" select="$when"/></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="idno" as="element()">
    <xsl:call-template name="p:phrase"><xsl:with-param name="as" select="'span'"/></xsl:call-template>
  </xsl:template>

  <!-- A number that is an address. -->
  <xsl:template match="idno[not(*)][matches(., '^\s*https?://\S+\s*$')]" as="element()" priority="1">
    <xsl:call-template name="e:link">
      <xsl:with-param name="pointer" select="normalize-space()"/>
      <xsl:with-param name="class" select="'idno'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="roleName | forename | surname | genName | nameLink | addName | persPronouns | geogFeat | offset | geo | num | measure | unit" as="node()*">
    <xsl:call-template name="e:bare"/>
  </xsl:template>

  <xsl:template match="measureGrp" as="element()"><xsl:call-template name="e:joined"/></xsl:template>

  <!-- Among blocks a line of its own, elsewhere words. -->
  <xsl:template match="label | desc" as="node()*"><xsl:call-template name="e:bare"/></xsl:template>

  <!-- Small letters above or beside the words, with brackets where they cannot be set so. -->
  <xsl:template match="ruby" as="element()">
    <xsl:element name="{if (e:is-block(.)) then 'div' else 'ruby'}" namespace="">
      <xsl:call-template name="e:attributes"/>
      <xsl:apply-templates select="*"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="rb" as="node()*"><xsl:call-template name="e:bare"/></xsl:template>

  <xsl:template match="rt[e:is-block(..)]" as="element()"><xsl:call-template name="e:element"/></xsl:template>

  <xsl:template match="rt" as="element()+">
    <rp xmlns="" data-added="">(</rp>
    <rt xmlns=""><xsl:call-template name="e:attributes"/><xsl:apply-templates/></rt>
    <rp xmlns="" data-added="">)</rp>
  </xsl:template>
</xsl:stylesheet>
