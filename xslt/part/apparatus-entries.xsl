<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: app, listApp. Modes: none; which entries a text has, below which block each stands, and how it is called.
     Needs: apparatus-places.xsl, lines.xsl, sigla.xsl, functions.xsl. generate-id only finds elements again. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:entries"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The entries of the text; one in a reading that is not the text is part of the entry around it. -->
  <xsl:variable name="e:entries" as="element(app)*"
                select="$e:tei/(text | standOff)//app[empty(ancestor::app) or not(e:is-of-apparatus(.))]"/>

  <xsl:variable name="p:numbers" as="map(xs:string, xs:integer)"
                select="map:merge($e:tei/(text | standOff)//app ! map{generate-id(.): position()})"/>

  <!-- The id of an entry on its page: its own, or which of the text it is. -->
  <xsl:function name="e:entry-id" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="if ($app/@xml:id and e:is-first($app)) then e:id($app) else 'app-' || $p:numbers(generate-id($app))"/>
  </xsl:function>

  <!-- The ends of the place of each entry that has one. -->
  <xsl:variable name="p:ends" as="map(xs:string, element()*)"
                select="map:merge($e:entries ! map{generate-id(.): e:ends(.)})"/>

  <xsl:function name="e:start" as="element()?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="$p:ends(generate-id($app))[1]"/>
  </xsl:function>

  <xsl:function name="e:end" as="element()?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="$p:ends(generate-id($app))[2]"/>
  </xsl:function>

  <!-- The entries that speak of nothing on a page. -->
  <xsl:variable name="e:unplaced" as="element(app)*" select="$e:entries[empty(e:start(.) ! e:block-of(.))]"/>

  <xsl:variable name="p:positions" as="map(xs:string, xs:integer)"
                select="map:merge(($e:entries ! e:start(.))/. ! map{generate-id(.): position()})"/>

  <!-- The entries below each block, in the order of their places. -->
  <xsl:variable name="p:below" as="map(xs:string, element(app)*)">
    <xsl:map>
      <xsl:for-each-group select="$e:entries except $e:unplaced" group-by="generate-id(e:block-of(e:start(.)))">
        <xsl:map-entry key="current-grouping-key()"
                       select="sort(current-group(), (), function($app) { $p:positions(generate-id(e:start($app))) })"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="e:entries-below" as="element(app)*">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="$p:below(generate-id($block))"/>
  </xsl:function>

  <!-- Entries of one place and one lemma are shown as one; this names the place. -->
  <xsl:function name="e:place-key" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="if (e:holds-text($app)) then generate-id($app)
                          else string-join((e:start($app) ! generate-id(.), e:end($app) ! generate-id(.), $app/@loc, normalize-space($app/lem)), '|')"/>
  </xsl:function>

  <!-- The letters that mark the places of a block: a, b, c … aa; with the id of the mark, which the entries of a place share. -->
  <xsl:variable name="p:letters" as="map(xs:string, map(*))">
    <xsl:map>
      <xsl:for-each select="map:keys($p:below)">
        <xsl:for-each-group select="$p:below(.)" group-by="e:place-key(.)">
          <xsl:variable name="mark" as="map(*)"
                        select="map{'letter': format-integer(position(), 'a'), 'id': e:entry-id(current-group()[1]) || '-ref'}"/>
          <xsl:for-each select="current-group()">
            <xsl:map-entry key="generate-id(.)" select="$mark"/>
          </xsl:for-each>
        </xsl:for-each-group>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="e:letter" as="xs:string?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="$p:letters(generate-id($app))?letter"/>
  </xsl:function>

  <xsl:function name="e:mark-id" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="$p:letters(generate-id($app))?id"/>
  </xsl:function>

  <!-- The last base line beginnings in entries that hold text, so that a lemma of several lines is cited by both. -->
  <xsl:function name="p:last-line" as="element()">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="within" as="element()*"
                  select="if (e:holds-text($app)) then e:base($app)//(l | p | ab | lb[@n])[not(ancestor::rdg) or e:base($app)/self::rdg] else ()"/>
    <xsl:sequence select="($within[last()], e:end($app))[1]"/>
  </xsl:function>

  <xsl:variable name="p:lines" as="map(xs:string, xs:string)"
                select="e:lines-of($e:entries[e:start(.)] ! (e:start(.), p:last-line(.)))"/>

  <!-- By what the place of an entry is cited: 12, 12–14, heading, note 3; what it says itself where it leads nowhere. -->
  <xsl:function name="e:cited-place" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="first" as="xs:string?" select="e:start($app) ! e:cited-by(., $p:lines)"/>
    <xsl:sequence select="if (exists($first)) then e:range($first, e:cited-by(p:last-line($app), $p:lines))
                          else ($app/@loc/string(), $app/@n/string(), e:say('placeText'))[1]"/>
  </xsl:function>

  <!-- Of which apparatus an entry is: of the list it stands in, or of its own type where that is known as one. -->
  <xsl:function name="e:apparatus-of" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="own" as="xs:string?" select="$app/@type[map:contains($words, 'apparatus-' || .)]"/>
    <xsl:sequence select="($app/ancestor::listApp[@type][1]/@type/string(), $own, 'variants')[1]"/>
  </xsl:function>

  <xsl:function name="e:apparatus-title" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="type" as="xs:string" select="e:apparatus-of($app)"/>
    <xsl:sequence select="($words('apparatus-' || $type), $app/ancestor::listApp[@type][1]/head/normalize-space(), $type)[. != ''][1]"/>
  </xsl:function>

  <!-- The places at whose end a mark stands, for entries that do not hold the text themselves. -->
  <xsl:variable name="p:marks" as="map(xs:string, element(app)*)">
    <xsl:map>
      <xsl:for-each-group select="$e:entries[not(e:holds-text(.))][e:end(.)][not(e:end(.) is .)]" group-by="generate-id(e:end(.))">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="e:ending-at" as="element(app)*">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="$p:marks(generate-id($node))"/>
  </xsl:function>

  <xsl:variable name="e:has-marks" as="xs:boolean" select="map:size($p:marks) > 0"/>
</xsl:stylesheet>
