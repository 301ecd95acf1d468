<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none itself; all parts by which a text is shown, those that others build on first. Modes: none.
     Needs: nothing. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="functions.xsl"/>
  <xsl:include href="note-numbers.xsl"/>
  <xsl:include href="pages.xsl"/>
  <xsl:include href="ids.xsl"/>
  <xsl:include href="page-numbers.xsl"/>
  <xsl:include href="views.xsl"/>
  <xsl:include href="elements.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="apparatus-parts.xsl"/>
  <xsl:include href="changes.xsl"/>
  <xsl:include href="transcription.xsl"/>
  <xsl:include href="spans.xsl"/>
  <xsl:include href="losses.xsl"/>
  <xsl:include href="layout.xsl"/>
  <xsl:include href="sources.xsl"/>
  <xsl:include href="facsimile.xsl"/>
</xsl:stylesheet>
