<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: app that names a line (@loc), or follows the words of its lemma. Modes: e:reading, in which the words of a line
     that are such a lemma stand with the readings of all witnesses.
     Needs: witness-text.xsl, apparatus-places.xsl. A lemma that the line has once is found; any other is not. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:located-words"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:variable name="p:LETTERS" as="xs:string" select="'[\p{L}\p{N}\p{M}]+'"/>

  <!-- How many pieces of text before an entry are asked whether they end with its lemma. -->
  <xsl:variable name="p:PIECES" as="xs:integer" select="20"/>

  <!-- The pieces of a text before, in and after the lemmas in it; after the last of a lemma the other readings. -->
  <xsl:template match="text()[map:contains($p:spans, generate-id(.))]" as="node()*" priority="41">
    <xsl:param name="of-witnesses" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="text" as="xs:string" select="."/>
    <xsl:variable name="spans" as="map(*)*" select="$p:spans(generate-id(.))"/>
    <xsl:variable name="lacking" as="xs:string*" select="$e:marked(generate-id(.)) ! tokenize(.)"/>
    <xsl:variable name="cuts" as="xs:integer*" select="sort(distinct-values((1, string-length($text) + 1, $spans ! (?from, ?to))))"/>
    <xsl:choose>
      <xsl:when test="not($of-witnesses)"><xsl:next-match/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="1 to count($cuts) - 1">
          <xsl:variable name="from" as="xs:integer" select="$cuts[current()]"/>
          <xsl:variable name="to" as="xs:integer" select="$cuts[current() + 1]"/>
          <xsl:variable name="here" as="map(*)*" select="$spans[?from le $from and ?to ge $to]"/>
          <xsl:variable name="others" as="xs:integer*" select="$here ! map:keys(e:by-witness(?app))"/>
          <xsl:variable name="classes" as="xs:string*" select="$lacking, e:witness-classes('x', distinct-values($others))[. != '']"/>
          <xsl:variable name="piece" as="xs:string" select="substring($text, $from, $to - $from)"/>
          <xsl:choose>
            <xsl:when test="exists($classes)"><span xmlns="" class="{distinct-values($classes)}">{$piece}</span></xsl:when>
            <xsl:otherwise><xsl:value-of select="$piece"/></xsl:otherwise>
          </xsl:choose>
          <xsl:sequence select="$here[?last and ?to = $to] ! e:other-readings(?app)"/>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The text as it is read, outside notes and entries. -->
  <xsl:variable name="p:texts" as="text()*"
                select="$e:tei/text//text()[normalize-space()]
                        [not(ancestor::note or ancestor::app or ancestor::listApp or ancestor::listWit or ancestor::fw or ancestor::del)]
                        [not(ancestor::*[self::sic or self::orig or self::abbr]/parent::choice)]"/>

  <xsl:variable name="p:place" as="map(xs:string, xs:integer)"
                select="map:merge($p:texts ! map{generate-id(.): position()})"/>

  <!-- What each piece of text has before it: a blank where a line or block begins. -->
  <xsl:variable name="p:blanks" as="map(xs:string, xs:boolean)">
    <xsl:map>
      <xsl:iterate select="$p:texts | $e:tei/text//(lb[not(@break = 'no')] | l | p | ab | head | cell | item)">
        <xsl:param name="begins" as="xs:boolean" select="false()"/>
        <xsl:if test="self::text()"><xsl:map-entry key="generate-id(.)" select="$begins"/></xsl:if>
        <xsl:next-iteration><xsl:with-param name="begins" select="not(self::text())"/></xsl:next-iteration>
      </xsl:iterate>
    </xsl:map>
  </xsl:variable>

  <!-- The text of each numbered line, to the next beginning of a line or the end of the block around it. -->
  <xsl:variable name="p:lines" as="map(xs:string, text()*)">
    <xsl:map>
      <xsl:for-each-group select="$p:texts | $e:tei/text//lb[@n]" group-starting-with="lb[@n]">
        <xsl:variable name="around" as="element()?" select="self::lb/ancestor::*[self::p or self::ab or self::l or self::div][1]"/>
        <xsl:if test="self::lb">
          <xsl:map-entry key="generate-id(.)" select="current-group()[self::text()][not($around) or ancestor::* intersect $around]"/>
        </xsl:if>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- The text of the place that an entry names; before an entry that names none, that of its block. -->
  <xsl:function name="p:texts-of" as="text()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="ends" as="element()+" select="e:start($app), e:end($app)"/>
    <xsl:variable name="of" as="function(element()) as text()*"
                  select="function($end) { if ($end/self::lb) then $p:lines(generate-id($end)) else $end//text()[map:contains($p:place, generate-id(.))] }"/>
    <xsl:variable name="first" as="xs:integer?" select="$of($ends[1])[1] ! $p:place(generate-id(.))"/>
    <xsl:variable name="last" as="xs:integer?" select="$of($ends[2])[last()] ! $p:place(generate-id(.))"/>
    <xsl:choose>
      <xsl:when test="$ends[1] is $app">
        <xsl:variable name="before" as="text()*"
                      select="$app/ancestor::*[self::p or self::ab or self::l or self::head or self::cell or self::item][1]
                              //text()[. &lt;&lt; $app][map:contains($p:place, generate-id(.))]"/>
        <xsl:sequence select="$before[position() gt count($before) - $p:PIECES]"/>
      </xsl:when>
      <xsl:when test="exists($first) and exists($last)">
        <xsl:sequence select="subsequence($p:texts, $first, $last - $first + 1)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- A place: its texts, where each begins, the words in them and where those begin. -->
  <xsl:function name="p:read" as="map(*)">
    <xsl:param name="texts" as="text()*"/>
    <xsl:variable name="pieces" as="xs:string*" select="for $text in $texts return (if ($p:blanks(generate-id($text))) then ' ' else '') || $text"/>
    <xsl:variable name="string" as="xs:string" select="string-join($pieces)"/>
    <xsl:variable name="found" as="map(*)*">
      <xsl:iterate select="analyze-string($string, $p:LETTERS)/*">
        <xsl:param name="at" as="xs:integer" select="1"/>
        <xsl:if test="self::*:match"><xsl:sequence select="map{'word': string(.), 'from': $at}"/></xsl:if>
        <xsl:next-iteration><xsl:with-param name="at" select="$at + string-length(.)"/></xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:variable name="starts" as="xs:integer*">
      <xsl:iterate select="1 to count($texts)">
        <xsl:param name="at" as="xs:integer" select="1"/>
        <xsl:variable name="length" as="xs:integer" select="string-length($pieces[current()])"/>
        <!-- The text itself begins after its blank. -->
        <xsl:sequence select="$at + $length - string-length($texts[current()])"/>
        <xsl:next-iteration><xsl:with-param name="at" select="$at + $length"/></xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:sequence select="map{'texts': $texts, 'starts': $starts, 'string': $string,
                              'words': $found?word, 'lower': $found?word ! lower-case(.), 'from': $found?from}"/>
  </xsl:function>

  <!-- With which words of a place some words begin. -->
  <xsl:function name="p:where" as="xs:integer*">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:param name="all" as="xs:string*"/>
    <xsl:sequence select="if (empty($words)) then () else index-of($all, $words[1])[deep-equal(subsequence($all, ., count($words)), $words)]"/>
  </xsl:function>

  <!-- The one place of words, as they are written or in any case; the last, for an entry that follows them. -->
  <xsl:function name="p:once" as="xs:integer?">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:param name="place" as="map(*)"/>
    <xsl:param name="follows" as="xs:boolean"/>
    <xsl:variable name="exact" as="xs:integer*" select="p:where($words, $place?words)"/>
    <xsl:variable name="all" as="xs:integer*" select="if (exists($exact)) then $exact else p:where($words ! lower-case(.), $place?lower)"/>
    <xsl:sequence select="if ($follows) then $all[last()][. + count($words) - 1 = count($place?words)] else $all[count($all) = 1]"/>
  </xsl:function>

  <!-- From which character of its place to which the lemma of an entry goes; nothing where nobody can say. -->
  <xsl:function name="p:range" as="xs:integer*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:param name="place" as="map(*)"/>
    <xsl:variable name="lemma" as="xs:string" select="e:base-words(($app/lem, $app/rdgGrp/lem)[1]/node())"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize($lemma, '\s*(?:…|\.\.\.)\s*')"/>
    <xsl:variable name="words" as="function(xs:string) as xs:string*" select="function($part) { analyze-string($part, $p:LETTERS)/*:match ! string() }"/>
    <xsl:variable name="last" as="xs:string*" select="$words(string($parts[last()]))"/>
    <xsl:variable name="begin" as="xs:integer?" select="p:once($words(string($parts[1])), $place, e:start($app) is $app)"/>
    <xsl:variable name="end" as="xs:integer?" select="if (count($parts) = 1) then $begin else p:once($last, $place, false())[. ge $begin]"/>
    <xsl:if test="exists($begin) and exists($end) and count($parts) le 2">
      <xsl:variable name="to" as="xs:integer" select="$place?from[$end + count($last) - 1] + string-length($last[last()])"/>
      <!-- Signs at the end of the lemma that the text has, too. -->
      <xsl:variable name="signs" as="xs:string" select="replace($lemma, '^.*[\p{L}\p{N}\p{M}]', '', 's')"/>
      <xsl:sequence select="$place?from[$begin], if ($signs and starts-with(substring($place?string, $to), $signs)) then $to + string-length($signs) else $to"/>
    </xsl:if>
  </xsl:function>

  <!-- For each such entry whose lemma is found: where. Of two that go over the same words of one witness the second is not. -->
  <xsl:variable name="e:located" as="map(xs:string, map(*))">
    <xsl:variable name="asked" as="element(app)*"
                  select="$e:entries[not(e:holds-text(.)) and not(@from or @to) and e:apparatus-of(.) = 'variants' and exists(e:start(.))]
                                    [(lem, rdgGrp/lem)[normalize-space()]]"/>
    <xsl:map>
      <xsl:for-each-group select="$asked" group-by="generate-id(e:start(.)) || generate-id(e:end(.))">
        <xsl:variable name="place" as="map(*)" select="p:read(p:texts-of(.))"/>
        <xsl:iterate select="current-group()">
          <xsl:param name="taken" as="map(*)*" select="()"/>
          <xsl:variable name="range" as="xs:integer*" select="p:range(., $place)"/>
          <xsl:variable name="witnesses" as="xs:integer*" select="map:keys(e:by-witness(.))"/>
          <xsl:variable name="free" as="xs:boolean"
                        select="exists($range) and empty($taken[?from lt $range[2] and ?to gt $range[1] and ?witnesses = $witnesses])"/>
          <xsl:variable name="this" as="map(*)" select="map{'app': ., 'from': $range[1], 'to': $range[2], 'witnesses': $witnesses, 'place': $place}"/>
          <xsl:if test="$free"><xsl:map-entry key="generate-id(.)" select="$this"/></xsl:if>
          <xsl:next-iteration><xsl:with-param name="taken" select="$taken, $this[$free]"/></xsl:next-iteration>
        </xsl:iterate>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- For each piece of text what of a lemma stands in it. -->
  <xsl:variable name="p:spans" as="map(xs:string, map(*)*)">
    <xsl:variable name="all" as="map(*)*">
      <xsl:for-each select="$e:entries ! $e:located(generate-id(.))">
        <xsl:variable name="span" as="map(*)" select="."/>
        <xsl:for-each select="1 to count(?place?texts)">
          <xsl:variable name="text" as="text()" select="$span?place?texts[current()]"/>
          <xsl:variable name="start" as="xs:integer" select="$span?place?starts[current()]"/>
          <xsl:variable name="from" as="xs:integer" select="max(($span?from, $start)) - $start + 1"/>
          <xsl:variable name="to" as="xs:integer" select="min(($span?to, $start + string-length($text))) - $start + 1"/>
          <xsl:if test="$from lt $to">
            <xsl:sequence select="map{'text': generate-id($text), 'app': $span?app, 'from': $from, 'to': $to,
                                      'last': $span?to le $start + string-length($text)}"/>
          </xsl:if>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:map>
      <xsl:for-each-group select="$all" group-by="?text">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>
</xsl:stylesheet>
