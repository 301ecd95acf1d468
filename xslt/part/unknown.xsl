<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: every one that no other part has a rule for. Modes: e:reading.
     Needs: shapes.xsl, pages.xsl, structure.xsl (e:content). No word is lost: its text is kept, and a message says where it stands. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition"
                default-mode="e:reading" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:template match="*" as="element()" priority="-2">
    <xsl:message><e:no-rule name="{local-name()}" path="{path(.)}"/></xsl:message>
    <xsl:choose>
      <xsl:when test="e:is-container(.)">
        <div xmlns="">
          <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-' || local-name()"/></xsl:call-template>
          <xsl:call-template name="e:content"/>
        </div>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="e:element"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
