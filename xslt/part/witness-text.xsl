<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: app, and all between witnesses' borders. Modes: e:reading, in which a text stands with the readings of all its
     witnesses at their places: class r, with w0 for the edition's text and wN for its N-th witness; xN is what the N-th
     witness does not have. A style sheet shows one of them.
     Needs: apparatus-parts.xsl. Everything is a copy: no ids, no links. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:witness-text"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- Entries whose place is known to the word by what they point to; located-words.xsl finds others in the line they name. -->
  <xsl:function name="e:is-exact" as="xs:boolean">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="e:apparatus-of($app) = 'variants' and (e:holds-text($app) or exists($app/(@from, @to)) and exists(e:start($app)))"/>
  </xsl:function>

  <!-- The readings of each entry by the places of the witnesses that have them; '0' has the base. Of several readings of one
       witness the last in the series of its changes is its text. -->
  <xsl:function name="e:by-witness" as="map(xs:integer, element()?)">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="base" as="element()?" select="e:preferred($app)"/>
    <xsl:variable name="others" as="element(rdg)*"
                  select="sort(e:readings($app) except $base, (), function($r) { -number(($r/@varSeq, 0)[1]) })"/>
    <xsl:map>
      <xsl:for-each-group select="$others" group-by="e:single(e:written(.)) ! e:place-of-witness(.)">
        <xsl:map-entry key="current-grouping-key()" select="current-group()[1]"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <!-- The witnesses with the base reading: 0 is the edition. One that is nowhere said to have another reading has it too,
       where it is there at all. -->
  <xsl:function name="p:with-base" as="xs:integer*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="others" as="xs:integer*" select="map:keys(e:by-witness($app))"/>
    <xsl:variable name="named" as="xs:integer*" select="e:single(e:with-base($app)) ! e:place-of-witness(.)"/>
    <xsl:sequence select="0, (1 to count($e:witnesses))[not(. = $others) or . = $named]"/>
  </xsl:function>

  <xsl:function name="e:witness-classes" as="xs:string">
    <xsl:param name="letter" as="xs:string"/>
    <xsl:param name="places" as="xs:integer*"/>
    <xsl:sequence select="string-join(sort($places) ! ($letter || .), ' ')"/>
  </xsl:function>

  <!-- All readings at the place, and at places within readings. -->
  <xsl:template match="app[e:holds-text(.)]" as="node()*" priority="40">
    <xsl:param name="of-witnesses" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="base" as="element()?" select="e:base(.)"/>
    <xsl:choose>
      <!-- In the table of entries the readings stand as below the text. -->
      <xsl:when test="not($of-witnesses)"><xsl:next-match/></xsl:when>
      <xsl:when test="not(e:is-exact(.)) or parent::table or parent::row or parent::list">
        <xsl:apply-templates select="$base/node()"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{if (e:has-block($base)) then 'div' else 'span'}" namespace="">
          <xsl:attribute name="class" select="'r ' || e:witness-classes('w', p:with-base(.))"/>
          <xsl:apply-templates select="$base/node()"/>
        </xsl:element>
        <xsl:sequence select="e:other-readings(.)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An entry that points here has its other readings where its place ends. -->
  <xsl:template match="*[$e:has-marks][e:ending-at(.)[e:is-exact(.)]]" as="node()*" priority="40">
    <xsl:next-match/>
    <xsl:sequence select="e:ending-at(.)[e:is-exact(.)] ! e:other-readings(.)"/>
  </xsl:template>

  <xsl:template match="app[not(e:holds-text(.))][e:end(.) is .][e:is-exact(.)]" as="node()*" priority="39">
    <xsl:sequence select="e:other-readings(.)"/>
  </xsl:template>

  <!-- The other readings: each says that it differs, and an empty one that words are missing. -->
  <xsl:function name="e:other-readings" as="element()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="by" as="map(xs:integer, element()?)" select="e:by-witness($app)"/>
    <xsl:for-each select="e:readings($app)">
      <xsl:variable name="reading" as="element(rdg)" select="."/>
      <xsl:variable name="places" as="xs:integer*" select="map:keys($by)[$by(.) is $reading]"/>
      <xsl:if test="exists($places)">
        <xsl:element name="{if (e:has-block(.)) then 'div' else 'span'}" namespace="">
          <xsl:attribute name="class" select="'r alt ' || e:witness-classes('w', $places)"/>
          <xsl:choose>
            <xsl:when test="normalize-space(e:base-words(node())) or lacunaStart or lacunaEnd or witStart or witEnd or gap">
              <span xmlns="" class="vh"> [{e:say('differs')}: </span>
              <xsl:apply-templates select="node()">
                <xsl:with-param name="copy" select="true()" tunnel="yes"/>
                <xsl:with-param name="of-witnesses" select="true()" tunnel="yes"/>
                <xsl:with-param name="linked" select="true()" tunnel="yes"/>
              </xsl:apply-templates>
              <span xmlns="" class="vh">] </span>
            </xsl:when>
            <xsl:otherwise>
              <xsl:variable name="lemma" as="node()*">
                <xsl:for-each select="$app"><xsl:call-template name="e:shown-lemma"/></xsl:for-each>
              </xsl:variable>
              <span xmlns="" class="om">[{e:say('omits', string-join($lemma[self::text()]))}]</span>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:element>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- Text that some witnesses lack, and text in whose place some have another reading. -->
  <xsl:template match="text()[map:contains($e:marked, generate-id(.))]" as="element(Q{}span)" priority="40">
    <span xmlns="" class="{$e:marked(generate-id(.))}">{.}</span>
  </xsl:template>

  <xsl:variable name="e:marked" as="map(xs:string, xs:string)">
    <xsl:variable name="texts" as="text()*" select="$e:tei/text//text()[normalize-space()]"/>
    <xsl:variable name="absent" as="map(xs:string, xs:string*)" select="map:merge((e:absences($texts), p:unattested($texts)), map{'duplicates': 'combine'})"/>
    <xsl:variable name="covered" as="map(xs:string, element(app)*)" select="p:covered($texts)"/>
    <xsl:map>
      <xsl:for-each select="$texts[map:contains($absent, generate-id(.)) or map:contains($covered, generate-id(.))]">
        <!-- A reading that names a witness is its own, even in a lacuna. -->
        <xsl:variable name="own" as="xs:string*" select="e:single(e:written(ancestor::rdg[1]))"/>
        <xsl:variable name="lacking" as="xs:integer*"
                      select="$absent(generate-id(.))[not(. = $own)] ! e:place-of-witness(.),
                              (for $app in $covered(generate-id(.)), $place in map:keys(e:by-witness($app)) return $place)"/>
        <xsl:map-entry key="generate-id(.)" select="e:witness-classes('x', distinct-values($lacking))"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- For each piece of text the witnesses that are no source of its passage. -->
  <xsl:function name="p:unattested" as="map(xs:string, xs:string*)">
    <xsl:param name="texts" as="text()*"/>
    <xsl:map>
      <xsl:for-each-group select="$texts[empty(ancestor::rdg)]" group-by="ancestor::*[self::cell or self::p or self::ab][1] ! generate-id(.)">
        <xsl:variable name="without" as="xs:string*" select="e:without-passage(ancestor::*[self::cell or self::p or self::ab][1])"/>
        <xsl:for-each select="current-group()[exists($without)]">
          <xsl:map-entry key="generate-id(.)" select="$without"/>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <!-- An entry of a list that a witness does not have leaves no mark of a list behind. -->
  <xsl:template match="item[exists(e:cites-within(.))]" as="node()*" priority="40">
    <xsl:variable name="without" as="xs:string*" select="e:without-passage(.)"/>
    <xsl:variable name="words" as="node()*"><xsl:next-match/></xsl:variable>
    <xsl:choose>
      <xsl:when test="exists($without)">
        <xsl:element name="{if (e:has-block(.)) then 'div' else 'span'}" namespace="">
          <xsl:attribute name="class" select="'passage ' || e:witness-classes('x', $without ! e:place-of-witness(.))"/>
          <xsl:sequence select="$words"/>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- For each piece of text the entries that point to a place with it. -->
  <xsl:function name="p:covered" as="map(xs:string, element(app)*)">
    <xsl:param name="texts" as="text()*"/>
    <xsl:variable name="apps" as="element(app)*" select="$e:entries[not(e:holds-text(.))][e:is-exact(.)]"/>
    <xsl:variable name="starts" as="map(xs:string, element(app)*)" select="p:grouped($apps, function($app) { e:start($app) })"/>
    <xsl:variable name="stops" as="map(xs:string, element(app)*)" select="p:grouped($apps, p:stop#1)"/>
    <xsl:map>
      <xsl:iterate select="if ($apps) then $texts | ($apps ! (e:start(.), p:stop(.))) else ()">
        <xsl:param name="open" as="element(app)*" select="()"/>
        <xsl:variable name="now" as="element(app)*" select="($open except $stops(generate-id(.))) | $starts(generate-id(.))"/>
        <!-- An entry that is itself the end of its place does not cover its own readings. -->
        <xsl:if test="self::text() and exists($now except ancestor::app)">
          <xsl:map-entry key="generate-id(.)" select="$now except ancestor::app"/>
        </xsl:if>
        <xsl:next-iteration>
          <xsl:with-param name="open" select="$now"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:map>
  </xsl:function>

  <!-- The first node after the place of an entry. -->
  <xsl:function name="p:stop" as="node()?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="e:end($app)/following::node()[1]"/>
  </xsl:function>

  <xsl:function name="p:grouped" as="map(xs:string, element(app)*)">
    <xsl:param name="apps" as="element(app)*"/>
    <xsl:param name="node" as="function(element(app)) as node()?"/>
    <xsl:map>
      <xsl:for-each-group select="$apps[exists($node(.))]" group-by="generate-id($node(.))">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>
</xsl:stylesheet>
