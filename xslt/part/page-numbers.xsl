<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: pb, as one of a series: what each is called. Modes: none.
     Needs: functions.xsl (e:id). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:page-numbers"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- The edition or witness whose pages these are, as an attribute of the break says; nothing where it says none. -->
  <xsl:function name="e:series" as="xs:string">
    <xsl:param name="break" as="element()"/>
    <xsl:sequence select="string($break/(@edRef ! replace(tokenize(.)[1], '^.*#', ''), @ed)[1])"/>
  </xsl:function>

  <!-- The id of a page on the page of the text: its own; or its series and number, and which one of these it is. -->
  <xsl:function name="e:break-id" as="xs:string?">
    <xsl:param name="page" as="element(pb)"/>
    <xsl:sequence select="if ($page/@xml:id) then e:id($page) else $p:ids(generate-id($page))"/>
  </xsl:function>

  <!-- generate-id only finds a page again. -->
  <xsl:variable name="p:ids" as="map(xs:string, xs:string)">
    <xsl:variable name="ids" as="map(xs:string, xs:string)*">
      <!-- A page that goes on within a note begins where the text goes on. -->
      <xsl:variable name="all" as="element(pb)*" select="$e:within//pb[@n][not(@xml:id)]"/>
      <xsl:for-each-group select="$all[not(ancestor::note)], $all[ancestor::note]" group-by="p:name(.)">
        <xsl:for-each select="current-group()">
          <xsl:sequence select="map{generate-id(.): current-grouping-key() || (if (position() gt 1) then '-' || position() else '')}"/>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="map:merge($ids)"/>
  </xsl:variable>

  <xsl:function name="p:name" as="xs:string">
    <xsl:param name="page" as="element(pb)"/>
    <xsl:sequence select="string-join(('page', (e:local-id(e:series($page)), $page/@n) ! replace(., '[^\p{L}\p{N}._]+', '-')[. != '']), '-')"/>
  </xsl:function>
</xsl:stylesheet>
