<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: what may stand in a line of text without leading anywhere. Modes: e:reading.
     Needs: structure.xsl (e:identity). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="q | said | soCalled | mentioned | quote[not(p | lg | ab | list)]" as="element(Q{}q)">
    <q xmlns="" class="{local-name()}"><xsl:apply-templates/></q>
  </xsl:template>

  <xsl:template match="foreign" as="element(Q{}i)">
    <i xmlns="" class="foreign">
      <xsl:if test="@xml:lang"><xsl:attribute name="lang" select="@xml:lang"/></xsl:if>
      <xsl:apply-templates/>
    </i>
  </xsl:template>

  <xsl:template match="title" as="element()">
    <xsl:element name="{if (@level = ('a', 'u')) then 'span' else 'i'}" namespace="">
      <xsl:attribute name="class" select="'title'"/>
      <xsl:if test="@xml:lang"><xsl:attribute name="lang" select="@xml:lang"/></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="term | emph | gloss" as="element()">
    <xsl:element name="{if (self::emph) then 'em' else 'i'}" namespace="">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:if test="@xml:lang"><xsl:attribute name="lang" select="@xml:lang"/></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="hi" as="element()">
    <xsl:variable name="rend" as="xs:string*" select="tokenize(@rend)"/>
    <xsl:element name="{if ($rend = ('sup', 'superscript')) then 'sup' else if ($rend = ('sub', 'subscript')) then 'sub'
                        else if ($rend = ('b', 'bold')) then 'b' else if ($rend = ('sc', 'smallcaps', 'small-caps')) then 'span' else 'i'}" namespace="">
      <xsl:if test="$rend = ('sc', 'smallcaps', 'small-caps')"><xsl:attribute name="class" select="'sc'"/></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="date | time" as="element()">
    <xsl:element name="{if (@when) then 'time' else 'span'}" namespace="">
      <xsl:if test="@when"><xsl:attribute name="datetime" select="@when"/></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="idno" as="element(Q{}span)">
    <span xmlns="" class="idno"><xsl:apply-templates/></span>
  </xsl:template>

  <xsl:template match="placeName | geogName | settlement | country | region | name | rs | roleName | forename | surname
                       | genName | nameLink | addName | num | measure | seg | author | editor | biblScope | publisher | pubPlace | edition
                       | docAuthor | docDate | docEdition | titlePart | desc | label | locus | phr | w | pc" as="node()*">
    <xsl:choose>
      <xsl:when test="@xml:id">
        <span xmlns="">
          <xsl:call-template name="e:identity"/>
          <xsl:apply-templates/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
