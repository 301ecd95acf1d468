<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: words and their parts, characters, links, feature structures, graphs: what is said of the words or points from
     one to another. Modes: e:reading. Needs: shapes.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:analysis"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="w | pc | c | m | s | cl | phr | seg" as="node()*"><xsl:call-template name="e:bare"/></xsl:template>

  <!-- A character that has no letter: as the header maps it, else its name (TEI, chapter 5). -->
  <xsl:template match="g" as="node()*">
    <xsl:variable name="char" as="element()?" select="key('p:characters', substring-after(@ref, '#'), root(.))"/>
    <xsl:choose>
      <xsl:when test="node()"><xsl:call-template name="e:bare"/></xsl:when>
      <xsl:otherwise>
        <span xmlns="">
          <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-g'"/></xsl:call-template>
          <xsl:attribute name="data-added"/>
          <xsl:value-of select="($char/mapping[normalize-space()][1], $char/(localProp[lower-case(@name) = 'name']/@value, glyphName, charName)[1],
                                 substring-after(@ref, '#')[.], '□')[1] ! normalize-space()"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:key name="p:characters" match="char | glyph" use="@xml:id"/>

  <!-- Annotations: not words of the text, but of those who study it. -->
  <xsl:template match="index | interp | interpGrp | span | spanGrp | respons" as="node()*">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="@xml:id and not($copy)"><span xmlns="" id="{e:id(.)}"/></xsl:if>
  </xsl:template>

  <!-- Pointers from one element to another, and points in time: places, with what words they hold. -->
  <xsl:template match="link | linkGrp | join | joinGrp | alt | altGrp | timeline | when | default" as="node()*">
    <xsl:call-template name="e:place"/>
  </xsl:template>

  <xsl:template match="binary | numeric | symbol" as="element(Q{}span)">
    <span xmlns="" data-added=""><xsl:call-template name="e:attributes"/>{@value}</span>
  </xsl:template>

  <xsl:template match="linkGrp[desc] | joinGrp[desc] | altGrp[desc]" as="element()"><xsl:call-template name="e:element"/></xsl:template>

  <!-- Feature structures, graphs and trees: their words and labels, in order. -->
  <xsl:template match="fs | fLib | fvLib | f | vAlt | vColl | vLabel | vMerge | vNot | string
                       | graph | tree | forest | eTree | triangle | root | node | iNode | leaf | eLeaf | arc" as="element()">
    <xsl:call-template name="e:joined"/>
  </xsl:template>

  <!-- What was left out is said by its marks. -->
  <xsl:template match="ellipsis" as="node()*"><xsl:call-template name="e:bare"/></xsl:template>
</xsl:stylesheet>
