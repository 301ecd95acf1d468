<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: MathML and SVG, which browsers show, as far as they run nothing and fetch nothing. Modes: e:reading, p:safe.
     Needs: nothing. All other names that are not TEI's have the rule of unknown.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:foreign"
                xmlns:m="http://www.w3.org/1998/Math/MathML" xmlns:s="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                default-mode="p:safe" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="p:safe" on-no-match="fail" on-multiple-match="use-last"/>

  <xsl:template match="m:* | s:svg" mode="e:reading" as="element()"><xsl:apply-templates select="." mode="p:safe"/></xsl:template>

  <!-- Programs and styles of whatever language are no words. -->
  <xsl:template match="(*:script | *:style)[not(namespace-uri() = 'http://www.tei-c.org/ns/1.0')]" mode="e:reading" as="empty-sequence()" priority="3"/>

  <!-- SVG outside a drawing is read for its words. -->
  <xsl:template match="s:*" mode="e:reading" as="node()*" priority="-0.6"><xsl:apply-templates/></xsl:template>

  <!-- Without prefixes, which HTML does not know. -->
  <xsl:template match="m:* | s:svg | s:g | s:defs | s:symbol | s:use | s:path | s:rect | s:circle | s:ellipse | s:line | s:polyline | s:polygon
                       | s:text | s:tspan | s:title | s:desc | s:marker | s:pattern | s:clipPath | s:mask | s:linearGradient
                       | s:radialGradient | s:stop" as="element()">
    <xsl:element name="{local-name()}" namespace="{namespace-uri()}">
      <xsl:apply-templates select="@*, node()"/>
    </xsl:element>
  </xsl:template>

  <!-- What runs, fetches or leads away gives its words and nothing else. -->
  <xsl:template match="*" as="node()*" priority="-0.6"><xsl:apply-templates/></xsl:template>

  <xsl:template match="s:foreignObject" as="element()">
    <xsl:element name="text" namespace="http://www.w3.org/2000/svg">
      <xsl:attribute name="y" select="'1em'"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="s:script | s:style | m:script | m:style" as="empty-sequence()" priority="1"/>

  <xsl:template match="@*" as="attribute()?">
    <xsl:variable name="name" as="xs:string" select="lower-case(local-name())"/>
    <xsl:variable name="value" as="xs:string" select="lower-case(.)"/>
    <xsl:variable name="unsafe" as="xs:boolean"
                  select="starts-with($name, 'on') or $name = tokenize('style src class actiontype definitionurl altimg cdgroup target')
                          or starts-with($name, 'data-')
                          or matches($value, '(javascript|data|vbscript)\s*:') or matches($value, 'url\(\s*[^#\s]')
                          or ($name = 'href' and not(starts-with(., '#')))"/>
    <xsl:if test="not($unsafe) and namespace-uri() = ('', 'http://www.w3.org/1999/xlink')">
      <xsl:attribute name="{local-name()}" select="."/>
    </xsl:if>
  </xsl:template>

  <!-- A second time on a page, an id would not be one. -->
  <xsl:template match="@id" as="attribute()?" priority="1">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="not($copy)"><xsl:copy/></xsl:if>
  </xsl:template>

  <xsl:template match="text()" as="text()"><xsl:copy/></xsl:template>

  <xsl:template match="comment() | processing-instruction()" as="empty-sequence()"/>
</xsl:stylesheet>
