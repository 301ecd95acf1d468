<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: app and what belongs to it. Modes: e:reading.
     Needs: structure.xsl (e:content, which asks for what stands below a block). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- The entries of a block, to stand below it. -->
  <xsl:template name="e:apparatus-below" as="node()*">
    <xsl:context-item as="element()" use="required"/>
  </xsl:template>

  <!-- The line of text has the lemma. -->
  <xsl:template match="app[lem]" as="node()*">
    <xsl:apply-templates select="lem/node()"/>
  </xsl:template>
</xsl:stylesheet>
