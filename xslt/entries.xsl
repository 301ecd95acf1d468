<?xml version="1.0" encoding="UTF-8"?>
<!-- What the apparatus of a text says, as plain records for those who check it: <apparatus> with the ids of its <witness>es
     and an <entry> for each app. n counts app, and lem and rdg, in the order of the file. No display.
     Modes: e:check. Needs: apparatus-parts.xsl and what it needs. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:check"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                default-mode="e:check" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="part/text.xsl"/>

  <xsl:mode name="e:check" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="TEI" as="element(Q{}apparatus)">
    <apparatus xmlns="">
      <xsl:for-each select="$e:may-be-witness"><witness id="{.}"/></xsl:for-each>
      <xsl:apply-templates select="(text | standOff)//app"/>
    </apparatus>
  </xsl:template>

  <xsl:variable name="p:entries" as="map(xs:string, xs:boolean)" select="map:merge($e:entries ! map{generate-id(.): true()})"/>

  <xsl:variable name="p:numbers" as="map(xs:string, xs:integer)"
                select="map:merge(($e:tei/(text | standOff)//app ! map{generate-id(.): position()},
                                   $e:tei/(text | standOff)//(lem | rdg) ! map{generate-id(.): position()}))"/>

  <!-- Borders of the places of entries that stand apart, in the order of the text. -->
  <xsl:variable name="p:apart" as="element(app)*" select="$e:entries[@from or @to][not(e:holds-text(.))][e:end(.)]"/>
  <xsl:variable name="p:borders" as="map(xs:string, xs:integer)"
                select="map:merge(($p:apart ! (e:start(.), p:stop(.)))/. ! map{generate-id(.): position()})"/>

  <!-- The first node after a place. -->
  <xsl:function name="p:stop" as="node()?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="e:end($app)/following::node()[1]"/>
  </xsl:function>

  <xsl:template match="app" as="element(Q{}entry)">
    <xsl:variable name="top" as="xs:boolean" select="map:contains($p:entries, generate-id(.))"/>
    <xsl:variable name="held" as="xs:boolean" select="e:holds-text(.)"/>
    <xsl:variable name="preferred" as="element()?" select="e:preferred(.)"/>
    <entry xmlns="" n="{$p:numbers(generate-id(.))}" held="{$held}" remarks="{count(note | witDetail | noteGrp)}"
           details="{e:single(witDetail ! e:witness-ids(@wit))}"
           missing="{if ($top and $preferred[@wit][empty(e:cites(.))]) then p:missing(.) else ()}">
      <xsl:if test="$top and not($held)"><xsl:call-template name="p:place"/></xsl:if>
      <xsl:apply-templates select="$preferred | e:readings(.)"/>
    </entry>
  </xsl:template>

  <!-- Entries that stand apart may share a place. -->
  <xsl:variable name="p:by-place" as="map(xs:string, element(app)*)">
    <xsl:map>
      <xsl:for-each-group select="$e:entries" group-by="e:place-key(.)">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- Witnesses of which a positive entry says nothing. -->
  <xsl:function name="p:missing" as="xs:string*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="named" as="xs:string*" select="e:single($p:by-place(e:place-key($app)) ! (lem, e:readings(.), .//witDetail) ! e:witness-ids(@wit))"/>
    <xsl:sequence select="e:possible($app)[not(. = ($named, $named ! e:of-hand(.)))]"/>
  </xsl:function>

  <!-- Where an entry that stands apart leads: pointers that lead nowhere, the words of its lemma and of the text there. -->
  <xsl:template name="p:place" as="node()*">
    <xsl:variable name="ends" as="element()*" select="e:start(.), e:end(.)"/>
    <xsl:attribute name="nowhere" select="(@from, @to)[empty(e:at(.))]/name(), @loc[empty($ends)]/name(), if (@from or @to or @loc or exists($ends)) then () else 'from'"/>
    <xsl:attribute name="backwards" select="count($ends) = 2 and $ends[2] &lt;&lt; $ends[1]"/>
    <xsl:attribute name="exact" select="exists((@from, @to))"/>
    <xsl:if test="exists($ends)">
      <xsl:attribute name="lemma" select="p:words(e:base-words(lem/node()))"/>
      <xsl:attribute name="text" select="p:words(string-join(e:words-at(.), ' '))"/>
      <xsl:attribute name="first" select="$p:borders(generate-id(e:start(.)))"/>
      <xsl:attribute name="last" select="(p:stop(.) ! $p:borders(generate-id(.)), map:size($p:borders) + 1)[1]"/>
    </xsl:if>
  </xsl:template>

  <!-- Words as they are compared; what a lemma leaves out stays as a sign. -->
  <xsl:function name="p:words" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="normalize-space(replace(replace(lower-case($text), '\.\.\.|[–—]', ' … '), '[^\p{L}\p{N}\p{M}…]+', ' '))"/>
  </xsl:function>

  <xsl:template match="lem | rdg" as="element(Q{}reading)">
    <reading xmlns="" n="{$p:numbers(generate-id(.))}" lemma="{. is e:preferred(ancestor::app[1])}" wit="{e:single(e:witness-ids(@wit))}"
             words="{e:base-words(node())}" plain="{empty(*)}" said="{(@* except (@wit, @xml:id)) ! concat(name(), '=', .)}"
             stage="{string((@hand, @varSeq)[1])}" type="{@type}"/>
  </xsl:template>
</xsl:stylesheet>
