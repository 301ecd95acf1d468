<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none. Modes: none; which way the words of a language go.
     Needs: nothing. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:directions"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The direction of a language (BCP 47): that of its script, if it has one, else of the script it is mostly in. -->
  <xsl:function name="e:direction" as="xs:string">
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize(lower-case($language), '-')"/>
    <xsl:variable name="script" as="xs:string?" select="tail($parts)[string-length() = 4][1]"/>
    <xsl:sequence select="if (exists($parts) and map:contains($p:rtl, ($script, $parts)[1])) then 'rtl' else 'ltr'"/>
  </xsl:function>

  <!-- Scripts and languages that go from right to left. -->
  <xsl:variable name="p:rtl" as="map(xs:string, xs:boolean)"
                select="map:merge(tokenize('arab aran hebr syrc syre syrj syrn thaa nkoo mand samr adlm rohg armi phnx
                          ar arc he iw jpr jrb fa ps ur ug yi ji sd ckb syr syc dv nqo sam mid peo') ! map{.: true()})"/>
</xsl:stylesheet>
