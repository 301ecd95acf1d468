<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: descriptions of manuscripts and other objects (TEI, chapter 10). Modes: e:reading.
     Needs: shapes.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="msDesc | msPart | msFrag | msContents | msItem | msItemStruct | physDesc | objectDesc | supportDesc | layoutDesc | handDesc
                       | typeDesc | scriptDesc | musicNotation | decoDesc | bindingDesc | binding | sealDesc | seal | accMat | additions | history
                       | adminInfo | custodialHist | custEvent | recordHist | additional | surrogates | handNotes | object" as="element()">
    <xsl:choose>
      <!-- Some hold paragraphs or the facts one by one; some are a sentence. -->
      <xsl:when test="text()[normalize-space()]"><xsl:call-template name="e:element"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="e:record"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="msIdentifier | altIdentifier | dimensions | locusGrp" as="element()"><xsl:call-template name="e:joined"/></xsl:template>

  <xsl:template match="msName | repository | institution | collection | acquisition | origin | provenance | support | material | objectType | condition
                       | collation | foliation | signatures | catchwords | secFol | heraldry | stamp | watermark | layout | decoNote | handNote | scriptNote
                       | typeNote | explicit | finalRubric | rubric | filiation | colophon | summary | source | dim | height | width | depth
                       | origDate | origPlace | locus | incipit" as="node()*">
    <xsl:call-template name="e:bare"/>
  </xsl:template>

</xsl:stylesheet>
