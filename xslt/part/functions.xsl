<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none. Modes: none; what every part asks.
     Needs: nothing. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The page, and the place on it, of every id of the edition: 'person/stalin.html'. -->
  <xsl:param name="pages" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- The headings of the registers, by their ids. -->
  <xsl:param name="headings" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- The words said in and around a text, by their keys in site/labels.yaml. -->
  <xsl:param name="words" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- What leads from the page being made to the site's root: '../' or nothing. -->
  <xsl:param name="root" as="xs:string" select="''"/>

  <!-- The words of a key; of those with a slot, filled. -->
  <xsl:function name="e:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="$words($key)"/>
  </xsl:function>

  <xsl:function name="e:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="filling" as="xs:string"/>
    <xsl:variable name="around" as="xs:string*" select="tokenize($words($key), '\{0\}')"/>
    <xsl:sequence select="string-join($around, $filling)"/>
  </xsl:function>

  <!-- The id of an element on its page: the text's own prefix is left out, as the page is the text. -->
  <xsl:function name="e:id" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="text" as="xs:string" select="string($element/ancestor-or-self::TEI[1]/@xml:id)"/>
    <xsl:sequence select="e:local-id(string($element/@xml:id), $text)"/>
  </xsl:function>

  <xsl:function name="e:local-id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="prefix" as="xs:string" select="$text || '.'"/>
    <xsl:sequence select="if ($text and starts-with($id, $prefix)) then substring-after($id, $prefix) else $id"/>
  </xsl:function>

  <!-- Where a pointer leads from this page; nothing where the site has no such place. -->
  <xsl:function name="e:href" as="xs:string?">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($pointer, '^(https?|mailto):')">
        <xsl:sequence select="$pointer"/>
      </xsl:when>
      <xsl:when test="starts-with($pointer, 'cite:')">
        <xsl:sequence select="e:href('#w.' || substring-before(substring-after($pointer, 'cite:'), '/'))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="id" as="xs:string"
                      select="if (contains($pointer, '#')) then substring-after($pointer, '#')
                              else replace($pointer, '^.*/|\.xml$', '')"/>
        <xsl:sequence select="$pages($id) ! ($root || .)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
