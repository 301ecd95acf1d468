<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: entries of dictionaries and what they hold. Modes: e:reading.
     Needs: shapes.xsl. The words and their order are those of the entry; senses are set off. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:dictionaries"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- A sense has the number it is given, unless that is among its words. -->
  <xsl:template match="superEntry | entry | entryFree | hom | re | sense" as="element(Q{}div)">
    <div xmlns="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-' || local-name()"/></xsl:call-template>
      <xsl:if test="self::sense/@n and not(starts-with(normalize-space(), @n))"><span class="sense-number" data-added="">{@n} </span></xsl:if>
      <xsl:call-template name="e:spaced"/>
    </div>
  </xsl:template>

  <xsl:template match="form | orth | pron | gramGrp | gram | pos | gen | case | number | per | tns | mood | iType | subc | colloc | def | etym | xr
                       | usg | lang | lbl | hyph | syll | stress | dictScrap" as="element()">
    <xsl:call-template name="e:element"><xsl:with-param name="spaced" select="true()"/></xsl:call-template>
  </xsl:template>

  <!-- The headword, where the entry does not write it out. -->
  <xsl:template match="oRef | pRef" as="element()">
    <xsl:choose>
      <xsl:when test="node()"><xsl:call-template name="e:element"/></xsl:when>
      <xsl:otherwise>
        <span xmlns="">
          <xsl:call-template name="e:attributes"/>
          <xsl:attribute name="data-added"/>
          <xsl:text>~</xsl:text>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
