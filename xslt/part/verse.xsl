<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: lg, l, caesura, rhyme. Modes: e:reading.
     Needs: structure.xsl (e:content), shapes.xsl, lines.xsl (e:number-of). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:verse"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="lg" as="element(Q{}div)">
    <div xmlns="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'lg'"/></xsl:call-template>
      <xsl:call-template name="e:content"/>
    </div>
  </xsl:template>

  <xsl:template match="l" as="element(Q{}div)">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="number" as="xs:string?" select="$p:numbers(generate-id(.))[not($copy)]"/>
    <xsl:variable name="before" as="xs:string" select="p:before(.)"/>
    <div xmlns="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'l', 'shared'[$before]"/></xsl:call-template>
      <xsl:if test="@xml:id and not($copy)"><xsl:attribute name="data-cited" select="e:number-of(.)"/></xsl:if>
      <xsl:if test="$number"><span class="lineno" data-added="">{$number} </span></xsl:if>
      <xsl:if test="$before"><span class="before" aria-hidden="true" data-added="">{$before}</span></xsl:if>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- The numbers that are shown, of every fifth line: those the text gives, else counted in each poem, scene or book of
       ten lines or more. Verses quoted or spoken in prose have none; a line that two speakers share is one.
       generate-id only finds a line again. -->
  <xsl:variable name="p:numbers" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each-group select=".//l[not(ancestor::quote or ancestor::q or ancestor::note or ancestor::p or ancestor::epigraph)]"
                          group-by="generate-id(ancestor::*[starts-with(local-name(), 'div') or self::body or self::front or self::back][1])">
        <xsl:variable name="lines" as="element(l)*" select="current-group()[not(@part = ('M', 'F'))]"/>
        <xsl:choose>
          <xsl:when test="exists($lines/@n)">
            <xsl:for-each select="$lines[@n castable as xs:integer][xs:integer(@n) mod 5 = 0]">
              <xsl:map-entry key="generate-id(.)" select="string(@n)"/>
            </xsl:for-each>
          </xsl:when>
          <xsl:when test="count($lines) ge 10">
            <xsl:for-each select="$lines[position() mod 5 = 0]">
              <xsl:map-entry key="generate-id(.)" select="string(5 * position())"/>
            </xsl:for-each>
          </xsl:when>
        </xsl:choose>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- What others said of the same line, which sets in this part of it (TEI, @part). At most what fits a line. -->
  <xsl:function name="p:before" as="xs:string">
    <xsl:param name="line" as="element(l)"/>
    <xsl:variable name="first" as="element(l)?" select="$line[@part = ('M', 'F')]/preceding::l[1][@part = ('I', 'M')]"/>
    <xsl:variable name="words" as="text()*" select="$first//text()[not(ancestor::note or ancestor::stage or ancestor::app or ancestor::choice)]"/>
    <xsl:sequence select="if ($first) then substring(p:before($first) || normalize-space(string-join($words)) || ' ', 1, 80) else ''"/>
  </xsl:function>

  <!-- Inside a line there is a wider space. -->
  <xsl:template match="caesura" as="element(Q{}span)">
    <span xmlns="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'caesura'"/></xsl:call-template>
      <xsl:attribute name="data-added"/>
      <xsl:text> &#x2003;</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="rhyme" as="node()*"><xsl:call-template name="e:bare"/></xsl:template>
</xsl:stylesheet>
