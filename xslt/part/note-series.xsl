<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: note, as one of a series: of which kind it is, and what it is called. Modes: none.
     Needs: note-numbers.xsl (which notes, where), pages.xsl (e:part); $note-kinds, what the edition says of its kinds:
     symbols, restart, place. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:note-series"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- By the id of each kind. Kinds that are not here have the usual ways. -->
  <xsl:param name="note-kinds" as="map(xs:string, map(xs:string, xs:string))" select="map{}"/>

  <!-- Kinds that editions print with letters, so that the other notes can have figures. -->
  <xsl:variable name="p:lettered" as="xs:string" select="'^(table|textual|critical|crit|variants?|apparatus|app|tc)$'"/>

  <!-- The kind of a note: what its type says, else its place, else who is responsible. -->
  <xsl:function name="e:kind" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="string($note/(@type, @place, @resp)[normalize-space()][1]) ! normalize-space() ! replace(., '^#', '')"/>
  </xsl:function>

  <xsl:function name="p:says" as="xs:string?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="what" as="xs:string"/>
    <xsl:sequence select="$note-kinds($kind) ! .($what)[. != '']"/>
  </xsl:function>

  <!-- Whether a note stands below its table and nowhere else. -->
  <xsl:function name="e:is-of-table" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="e:note-place($note) = 'table' and exists(e:places($note)[1]/ancestor::table)"/>
  </xsl:function>

  <!-- Where notes of its kind are shown beside the list at the end: block, end or table. -->
  <xsl:function name="e:note-place" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="kind" as="xs:string" select="e:kind($note)"/>
    <xsl:sequence select="(p:says($kind, 'place'), 'table'[$kind = .], 'block')[1]"/>
  </xsl:function>

  <!-- What every note is called, by its generate-id. -->
  <xsl:variable name="p:numbers" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="$e:within//text[not(ancestor::text)]">
        <xsl:variable name="notes" as="element(note)*" select="e:notes(.)"/>
        <xsl:variable name="symbols" as="map(xs:string, xs:string)" select="p:symbols-of(distinct-values($notes ! e:kind(.)))"/>
        <xsl:for-each-group select="$notes" group-by="e:kind(.)">
          <xsl:variable name="kind" as="xs:string" select="current-grouping-key()"/>
          <xsl:for-each-group select="current-group()" group-by="p:scope(., $kind)">
            <xsl:sequence select="p:numbered(current-group(), $symbols($kind))"/>
          </xsl:for-each-group>
        </xsl:for-each-group>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- The symbols of each kind in a text: those it was given, and for the others such as no kind of the text has yet. -->
  <xsl:function name="p:symbols-of" as="map(xs:string, xs:string)">
    <xsl:param name="kinds" as="xs:string*"/>
    <xsl:variable name="known" as="map(xs:string, xs:string)"
                  select="map:merge(for $kind in $kinds, $symbols in p:known-symbols($kind) return map:entry($kind, $symbols))"/>
    <xsl:variable name="free" as="xs:string*"
                  select="('arabic', 'lower-roman', 'signs', 'upper-latin', 'upper-roman')[not(. = $known?*)]"/>
    <xsl:variable name="others" as="xs:string*" select="$kinds[not(map:contains($known, .))]"/>
    <xsl:sequence select="map:merge(($known, for $i in 1 to count($others) return map:entry($others[$i], ($free[$i], 'arabic')[1])))"/>
  </xsl:function>

  <xsl:function name="p:known-symbols" as="xs:string?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="(p:says($kind, 'symbols'), 'arabic'[map:contains($note-kinds, $kind)],
                           'lower-latin'[matches($kind, $p:lettered, 'i')])[1]"/>
  </xsl:function>

  <!-- Within what the numbers of a kind rise; where that changes they begin anew. -->
  <xsl:function name="p:scope" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="place" as="element()" select="(e:places($note)[1], $note)[1]"/>
    <xsl:variable name="restart" as="xs:string*" select="(p:says($kind, 'restart'), 'table'[$kind = .])[1] ! tokenize(.)"/>
    <xsl:choose>
      <xsl:when test="$restart[1] = 'page'">{e:part($note)}</xsl:when>
      <xsl:when test="$restart[1] = 'printed-page'">{$p:printed-pages(generate-id($place))}</xsl:when>
      <xsl:when test="$restart[1] = 'table'">{generate-id($place/ancestor::table[1])}</xsl:when>
      <xsl:when test="$restart[1] = 'division'">{generate-id(p:division($place, $restart[2]))}</xsl:when>
      <xsl:otherwise>{''}</xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- On which printed page the first mark of each note is. -->
  <xsl:variable name="p:printed-pages" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each-group select="$e:within//pb | $e:within//text[not(ancestor::text)] ! e:notes(.) ! (e:places(.)[1], .)[1]"
                          group-starting-with="pb">
        <xsl:variable name="page" as="xs:integer" select="position()"/>
        <xsl:for-each select="current-group()"><xsl:map-entry key="generate-id(.)" select="$page"/></xsl:for-each>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- The division around a place: that of a level, counted from 1, or the nearest of a type. -->
  <xsl:function name="p:division" as="element()?">
    <xsl:param name="place" as="element()"/>
    <xsl:param name="which" as="xs:string?"/>
    <xsl:variable name="divisions" as="element()*" select="$place/ancestor::*[e:is-division(.)]"/>
    <xsl:sequence select="if (empty($which)) then $divisions[1]
                          else if ($which castable as xs:integer) then $divisions[xs:integer($which)]
                          else $divisions[@type = $which][last()]"/>
  </xsl:function>

  <!-- The number a note bears: its own, else the short one of the first reference to it. -->
  <xsl:function name="p:given" as="xs:string?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="reference" as="element()?" select="e:places($note)[self::ref or self::ptr][1]"/>
    <xsl:sequence select="(($note/@n, $reference/@n) ! normalize-space(), $reference[e:is-mark(.)] ! normalize-space(.))[. != ''][1]"/>
  </xsl:function>

  <!-- Whether the words of a reference are no more than the number of a note. -->
  <xsl:function name="e:is-mark" as="xs:boolean">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="matches(normalize-space($reference), '^[\[(]?(\d{1,5}\p{L}{0,2}|\p{L}{1,3}|[ivxlc]{1,7}|[*†‡§‖¶]{1,6})[\]).]{0,2}$')"/>
  </xsl:function>

  <!-- Without the brackets or the stop it was printed with. -->
  <xsl:function name="p:bare" as="xs:string">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="replace($number, '^[\[(]|[\]).]+$', '')"/>
  </xsl:function>

  <!-- The numbers of notes that rise together. A note that bears one keeps it. The others are counted on from there;
       where the next number is taken they have a letter behind the one before. -->
  <xsl:function name="p:numbered" as="map(xs:string, xs:string)*">
    <xsl:param name="notes" as="element(note)*"/>
    <xsl:param name="symbols" as="xs:string"/>
    <xsl:variable name="taken" as="map(xs:string, xs:boolean)"
                  select="map:merge($notes ! p:given(.) ! map:entry(p:bare(.), true()))"/>
    <xsl:iterate select="$notes">
      <xsl:param name="count" as="xs:integer" select="0"/>
      <xsl:param name="letters" as="xs:integer" select="0"/>
      <xsl:variable name="given" as="xs:string?" select="p:given(.)"/>
      <xsl:variable name="next" as="xs:integer?" select="p:next($given, $count, $symbols, $taken)"/>
      <xsl:variable name="letter" as="xs:integer" select="if ($given or exists($next)) then 0 else p:letter($count, $letters + 1, $symbols, $taken)"/>
      <xsl:variable name="number" as="xs:string"
                    select="($given, $next ! e:symbol(., $symbols), e:symbol($count, $symbols) || e:symbol($letter, 'lower-latin'))[1]"/>
      <xsl:sequence select="map:entry(generate-id(.), $number), p:numbered-within(., $number)"/>
      <xsl:next-iteration>
        <xsl:with-param name="count" select="max(($count, $next))"/>
        <xsl:with-param name="letters" select="if ($given or exists($next)) then 0 else $letter"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- How far a note counts: as far as the number it bears says; else one further, if that is free. The first ones of
       a series go to what is free. -->
  <xsl:function name="p:next" as="xs:integer?">
    <xsl:param name="given" as="xs:string?"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="symbols" as="xs:string"/>
    <xsl:param name="taken" as="map(xs:string, xs:boolean)"/>
    <xsl:variable name="bare" as="xs:string?" select="$given ! p:bare(.)"/>
    <xsl:choose>
      <xsl:when test="$symbols = 'arabic' and matches($bare, '^\d{1,9}$')"><xsl:sequence select="xs:integer($bare)"/></xsl:when>
      <xsl:when test="exists($given)"><xsl:sequence select="($count + 1)[e:symbol(., $symbols) = $bare]"/></xsl:when>
      <xsl:when test="not(map:contains($taken, e:symbol($count + 1, $symbols)))"><xsl:sequence select="$count + 1"/></xsl:when>
      <xsl:when test="$count = 0"><xsl:sequence select="p:free(1, $symbols, $taken)"/></xsl:when>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="p:free" as="xs:integer">
    <xsl:param name="from" as="xs:integer"/>
    <xsl:param name="symbols" as="xs:string"/>
    <xsl:param name="taken" as="map(xs:string, xs:boolean)"/>
    <xsl:sequence select="if (map:contains($taken, e:symbol($from, $symbols))) then p:free($from + 1, $symbols, $taken) else $from"/>
  </xsl:function>

  <xsl:function name="p:letter" as="xs:integer">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="from" as="xs:integer"/>
    <xsl:param name="symbols" as="xs:string"/>
    <xsl:param name="taken" as="map(xs:string, xs:boolean)"/>
    <xsl:sequence select="if (map:contains($taken, e:symbol($count, $symbols) || e:symbol($from, 'lower-latin')))
                          then p:letter($count, $from + 1, $symbols, $taken) else $from"/>
  </xsl:function>

  <!-- Notes within a note are counted below it: 3.1, 3.2. -->
  <xsl:function name="p:numbered-within" as="map(xs:string, xs:string)*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="number" as="xs:string"/>
    <xsl:for-each select="e:notes-within($note)">
      <xsl:variable name="own" as="xs:string" select="(p:given(.), $number || '.' || position())[1]"/>
      <xsl:sequence select="map:entry(generate-id(.), $own), p:numbered-within(., $own)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A number in other symbols. -->
  <xsl:function name="e:symbol" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="symbols" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$symbols = 'lower-latin'">{format-integer($number, 'a')}</xsl:when>
      <xsl:when test="$symbols = 'upper-latin'">{format-integer($number, 'A')}</xsl:when>
      <xsl:when test="$symbols = 'lower-roman'">{format-integer($number, 'i')}</xsl:when>
      <xsl:when test="$symbols = 'upper-roman'">{format-integer($number, 'I')}</xsl:when>
      <!-- Each sign once, then each twice. -->
      <xsl:when test="$symbols = 'signs'">
        <xsl:variable name="sign" as="xs:string" select="substring('*†‡§‖¶', ($number - 1) mod 6 + 1, 1)"/>
        <xsl:sequence select="string-join((0 to ($number - 1) idiv 6) ! $sign)"/>
      </xsl:when>
      <xsl:otherwise>{$number}</xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether a note is listed among those of its text, or within one of these. -->
  <xsl:function name="e:is-listed" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="map:contains($p:numbers, generate-id($note))"/>
  </xsl:function>

  <!-- What a note is called. -->
  <xsl:function name="e:number" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="string(($p:numbers(generate-id(e:first-part($note))), $note/@n)[1])"/>
  </xsl:function>
</xsl:stylesheet>
