<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: app. Modes: none; how many variants there are: by witness, by kind, by division; what they may be filtered by.
     Needs: apparatus-parts.xsl, pages.xsl (e:part). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:counts"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The kinds of an entry: those of its readings and groups, and its own where that names no apparatus. -->
  <xsl:function name="e:kinds" as="xs:string*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="distinct-values(($app[e:apparatus-of(.) != string(@type)]/@type, $app/rdgGrp/@type, e:readings($app)/@type)[normalize-space()] ! string())"/>
  </xsl:function>

  <xsl:function name="e:hands" as="xs:string*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="distinct-values(($app/lem, e:readings($app))/@hand ! string())"/>
  </xsl:function>

  <!-- The other readings of the text, those of groups among them. -->
  <xsl:variable name="p:variants" as="element(rdg)*"
                select="$e:entries ! (e:readings(.) except e:preferred(.))"/>

  <xsl:template name="e:filters" as="element(Q{}p)*">
    <xsl:sequence select="p:select('witness', e:say('filterWitness'), $e:witnesses, e:siglum#1)"/>
    <xsl:sequence select="p:select('kind', e:say('filterKind'), distinct-values($e:entries ! e:kinds(.)), e:word('variant', ?))"/>
    <xsl:sequence select="p:select('hand', e:say('filterHand'), distinct-values($e:entries ! e:hands(.)), e:named#1)"/>
  </xsl:template>

  <xsl:function name="p:select" as="element(Q{}p)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:param name="word" as="function(xs:string) as xs:string"/>
    <xsl:if test="exists($values)">
      <p xmlns="">
        <label for="by-{$name}">{$label}</label>
        <xsl:text> </xsl:text>
        <select id="by-{$name}" name="{$name}">
          <option value="">{e:say('filterAll')}</option>
          <xsl:for-each select="$values"><option value="{.}">{$word(.)}</option></xsl:for-each>
        </select>
      </p>
    </xsl:if>
  </xsl:function>

  <!-- How many readings of each kind each witness has. -->
  <xsl:template name="e:counts" as="element(Q{}table)">
    <xsl:variable name="kinds" as="xs:string*" select="distinct-values($e:entries ! e:kinds(.))"/>
    <xsl:variable name="cells" as="map(xs:string, xs:integer)">
      <xsl:map>
        <xsl:for-each-group select="$p:variants ! p:counted(.)" group-by=".">
          <xsl:map-entry key="current-grouping-key()" select="count(current-group())"/>
        </xsl:for-each-group>
      </xsl:map>
    </xsl:variable>
    <table xmlns="">
      <caption>{e:say('countsOfVariants')}</caption>
      <thead>
        <tr>
          <th scope="col">{e:say('filterWitness')}</th>
          <th scope="col">{e:say('filterAll')}</th>
          <xsl:for-each select="$kinds"><th scope="col">{e:word('variant', .)}</th></xsl:for-each>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="$e:witnesses">
          <xsl:variable name="witness" as="xs:string" select="."/>
          <tr>
            <th scope="row">{e:siglum(.)}</th>
            <xsl:for-each select="'', $kinds"><td>{($cells($witness || ' ' || .), 0)[1]}</td></xsl:for-each>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- A reading counts once for each of its witnesses, and once more for its kind. -->
  <xsl:function name="p:counted" as="xs:string*">
    <xsl:param name="reading" as="element(rdg)"/>
    <xsl:variable name="kinds" as="xs:string*" select="distinct-values(($reading/@type, $reading/parent::rdgGrp/@type) ! string())"/>
    <xsl:sequence select="for $witness in e:single(e:written($reading)), $kind in ('', $kinds) return $witness || ' ' || $kind"/>
  </xsl:function>

  <!-- How many entries each division of the first level has, and for how many words. -->
  <xsl:template name="e:density" as="element(Q{}table)?">
    <xsl:variable name="divisions" as="element(div)*" select="$e:tei/text/(front | body | back)/div[not(@type = 'notes')]"/>
    <xsl:variable name="in" as="map(xs:string, xs:integer)">
      <xsl:map>
        <xsl:for-each-group select="$e:entries ! e:start(.)/ancestor::div[last()]" group-by="generate-id(.)">
          <xsl:map-entry key="current-grouping-key()" select="count(current-group())"/>
        </xsl:for-each-group>
      </xsl:map>
    </xsl:variable>
    <xsl:variable name="rows" as="map(*)*"
                  select="$divisions ! map{'title': (e:base-words(head[1]/node())[. != ''], e:say('divisionNumber', string(position())))[1],
                            'entries': ($in(generate-id(.)), 0)[1], 'words': count(tokenize(e:base-words(node())))}"/>
    <xsl:if test="count($rows) > 1">
      <xsl:variable name="most" as="xs:double" select="max($rows ! p:per-hundred(.))"/>
      <table xmlns="" class="density">
        <caption>{e:say('densityOfVariants')}</caption>
        <thead>
          <tr><th scope="col">{e:say('division')}</th><th scope="col">{e:say('variantEntries')}</th><th scope="col">{e:say('perHundredWords')}</th></tr>
        </thead>
        <tbody>
          <xsl:for-each select="$rows">
            <tr>
              <th scope="row">{?title}</th>
              <td>{?entries}</td>
              <td class="share">{p:per-hundred(.)} <svg aria-hidden="true" focusable="false"><rect width="{if ($most > 0) then round(100 * p:per-hundred(.) div $most) else 0}%" height="100%"/></svg></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:function name="p:per-hundred" as="xs:double">
    <xsl:param name="row" as="map(*)"/>
    <xsl:sequence select="if ($row?words = 0) then 0 else round(100e0 * $row?entries div $row?words, 1)"/>
  </xsl:function>
</xsl:stylesheet>
