<?xml version="1.0" encoding="UTF-8"?>
<!-- Shows TEI, TEI/text, div, head, p, note, hi, l and names; in the mode page. -->
<!-- The least that could be called a page: what the build of an edition is measured against. -->
<!-- Needs nothing. -->
<xsl:transform version="3.0"
               xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
               xpath-default-namespace="http://www.tei-c.org/ns/1.0"
               default-mode="page">
  <xsl:output method="html" html-version="5" indent="no"/>
  <xsl:mode name="page" on-no-match="shallow-skip"/>

  <xsl:template match="TEI">
    <html>
      <head><title><xsl:value-of select="teiHeader/fileDesc/titleStmt/title[1]"/></title></head>
      <body>
        <xsl:apply-templates select="text"/>
        <ol><xsl:apply-templates select="text//note" mode="notes"/></ol>
      </body>
    </html>
  </xsl:template>

  <xsl:mode name="notes" on-no-match="shallow-skip"/>
  <xsl:template match="note" mode="notes">
    <li id="{@xml:id}"><xsl:apply-templates mode="page"/></li>
  </xsl:template>

  <xsl:template match="text()"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="div"><section><xsl:apply-templates/></section></xsl:template>
  <xsl:template match="head"><h2><xsl:apply-templates/></h2></xsl:template>
  <xsl:template match="p | opener | closer"><p id="{@xml:id}"><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="l | row"><div><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="hi"><i><xsl:apply-templates/></i></xsl:template>
  <xsl:template match="persName | placeName | orgName"><a href="{@ref}"><xsl:apply-templates/></a></xsl:template>
  <xsl:template match="note"><sup><a href="#{@xml:id}"><xsl:value-of select="@n"/></a></sup></xsl:template>
  <xsl:template match="rdg | sic"/>
</xsl:transform>
