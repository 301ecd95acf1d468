<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: all that may stand in a line of text. Modes: p:base (the words of the base reading, with a sign where a place
     of the apparatus begins). What an entry shows as its lemma: shortened, and numbered where its words occur more often.
     Needs: base-reading.xsl, apparatus-entries.xsl. Words are counted once for each passage. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:lemmas"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="p:base" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- A lemma of more words is shortened to its first and last. -->
  <xsl:param name="lemma-words" as="xs:integer" select="4"/>

  <!-- A character of private use, before the name of a place where it begins or ends. -->
  <xsl:variable name="p:SIGN" as="xs:string" select="'&#xE000;'"/>

  <xsl:function name="p:opening" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="$p:SIGN || '(' || generate-id($place)"/>
  </xsl:function>

  <xsl:function name="p:closing" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="$p:SIGN || ')' || generate-id($place)"/>
  </xsl:function>

  <xsl:mode name="p:base" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:template match="note | rdg | rdgGrp | wit | witDetail | listApp | listWit | fw | index | certainty" as="empty-sequence()"/>

  <xsl:template match="text()" as="text()">
    <xsl:copy/>
  </xsl:template>

  <xsl:template match="app" as="text()*" priority="1">
    <xsl:variable name="holds" as="xs:boolean" select="e:holds-text(.)"/>
    <xsl:value-of select="'', p:opening(.), ''"/>
    <xsl:if test="$holds"><xsl:apply-templates select="e:base(.)/node()"/></xsl:if>
    <xsl:value-of select="'', p:closing(.), ''"/>
  </xsl:template>

  <!-- The text has the editor's side. -->
  <xsl:template match="choice" as="text()*" priority="1">
    <xsl:apply-templates select="(corr, reg, expan, *[namespace-uri() = namespace-uri(..)], *)[1]"/>
  </xsl:template>

  <!-- Ends of places that entries elsewhere point to. -->
  <xsl:template match="*[@xml:id][map:contains($p:pointed-at, generate-id(.))]" as="text()*" priority="0.5">
    <xsl:value-of select="'', p:opening(.), ''"/>
    <xsl:apply-templates/>
    <xsl:value-of select="'', p:closing(.), ''"/>
  </xsl:template>

  <!-- Lines and blocks end a word. -->
  <xsl:template match="l | p | ab | head | cell | item | lb[not(@break = 'no')]" as="text()*">
    <xsl:text> </xsl:text>
    <xsl:apply-templates/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:variable name="p:pointed-at" as="map(xs:string, xs:boolean)"
                select="map:merge($e:entries[@from or @to] ! (e:start(.), e:end(.)) ! map{generate-id(.): true()}, map{'duplicates': 'use-first'})"/>

  <!-- The words of the base reading of a passage. -->
  <xsl:function name="e:base-words" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="text" as="text()*"><xsl:apply-templates select="$nodes"/></xsl:variable>
    <xsl:variable name="words" as="xs:string" select="string-join($text)"/>
    <xsl:sequence select="normalize-space(if (contains($words, $p:SIGN)) then replace($words, ' ' || $p:SIGN || '\S+ ', '') else $words)"/>
  </xsl:function>

  <!-- The passage within which words are counted: the verse, paragraph, heading, cell or item. -->
  <xsl:function name="p:passage" as="element()">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="($place/ancestor-or-self::*[self::l or self::p or self::ab or self::head or self::cell or self::item or self::note][1],
                           e:block-of($place), $place)[1]"/>
  </xsl:function>

  <!-- For each passage with entries: its words; where each occurs; before which words places begin and end. -->
  <xsl:variable name="p:passages" as="map(xs:string, map(*))">
    <xsl:map>
      <xsl:for-each-group select="$e:entries ! (e:start(.), e:end(.))" group-by="generate-id(p:passage(.))">
        <xsl:map-entry key="current-grouping-key()" select="p:counted(p:passage(current-group()[1]))"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="p:counted" as="map(*)">
    <xsl:param name="passage" as="element()"/>
    <xsl:variable name="text" as="text()*"><xsl:apply-templates select="$passage/node()"/></xsl:variable>
    <!-- A sign within a word goes before or after it. -->
    <xsl:variable name="pieces" as="xs:string*" select="tokenize(string-join($text))"/>
    <xsl:variable name="signs" as="xs:integer*" select="for $n in 1 to count($pieces) return $n[starts-with($pieces[$n], $p:SIGN)]"/>
    <xsl:variable name="words" as="xs:string*" select="$pieces[not(starts-with(., $p:SIGN))]"/>
    <xsl:variable name="forms" as="xs:string*" select="p:forms($words)"/>
    <!-- Of a sign: how many words stand before it. -->
    <xsl:sequence select="map{'words': $words, 'forms': $forms,
                              'signs': map:merge(for $n in 1 to count($signs) return map{$pieces[$signs[$n]]: $signs[$n] - $n})}"/>
  </xsl:function>

  <!-- Words as they are compared: without case and punctuation. No word has a blank in it. -->
  <xsl:function name="p:forms" as="xs:string*">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:sequence select="tokenize(lower-case(replace(string-join($words, ' '), '[^\p{L}\p{N}\p{M} ]+', '', ';j')), ' ')"/>
  </xsl:function>

  <!-- The words an entry is about: its lemma, or what the text has between its ends; none where nobody says. -->
  <xsl:function name="e:lemma" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="lemma" as="element()?" select="e:preferred($app)"/>
    <xsl:sequence select="if ($lemma) then e:base-words($lemma/node())
                          else if ($app/(@from | @to) and e:start($app)) then string-join(e:words-at($app), ' ')
                          else ''"/>
  </xsl:function>

  <!-- The words of the text at a place. Of one that goes over several passages, the words to the end of the first, and
       those of the last. -->
  <xsl:function name="e:words-at" as="xs:string*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="ends" as="element()+" select="p:passage(e:start($app)), p:passage(e:end($app))"/>
    <xsl:variable name="first" as="map(*)" select="$p:passages(generate-id($ends[1]))"/>
    <xsl:variable name="last" as="map(*)" select="$p:passages(generate-id($ends[2]))"/>
    <xsl:variable name="begin" as="xs:integer" select="(p:begin($app, $first), 1)[1]"/>
    <xsl:variable name="end" as="xs:integer" select="($last?signs(p:closing(e:end($app))), count($last?words))[1]"/>
    <xsl:sequence select="if ($ends[1] is $ends[2]) then subsequence($first?words, $begin, $end - $begin + 1)
                          else (subsequence($first?words, $begin), subsequence($last?words, 1, $end))"/>
  </xsl:function>

  <!-- Which word of its passage a place begins with. -->
  <xsl:function name="p:begin" as="xs:integer?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:param name="passage" as="map(*)"/>
    <xsl:sequence select="$passage?signs(p:opening(e:start($app))) ! (. + 1)"/>
  </xsl:function>

  <!-- The lemma as it is shown. -->
  <xsl:template name="e:shown-lemma" as="node()*">
    <xsl:context-item as="element(app)" use="required"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(e:lemma(.))"/>
    <xsl:variable name="passage" as="map(*)?" select="e:start(.) ! $p:passages(generate-id(p:passage(.)))"/>
    <xsl:variable name="begin" as="xs:integer?" select="$passage ! p:begin(current(), .)"/>
    <xsl:choose>
      <xsl:when test="count($words) > $lemma-words">
        <xsl:sequence select="p:numbered($words[1], $begin, $passage)"/>
        <xsl:text> … </xsl:text>
        <xsl:sequence select="p:numbered($words[last()], $begin ! (. + count($words) - 1), $passage)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="p:numbered($words, $begin, $passage)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Words with a number, if they occur more than once in their passage: which of the occurrences this is. -->
  <xsl:function name="p:numbered" as="node()*">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:param name="at" as="xs:integer?"/>
    <xsl:param name="passage" as="map(*)?"/>
    <xsl:variable name="forms" as="xs:string*" select="p:forms($words)"/>
    <xsl:variable name="all" as="xs:integer*"
                  select="if ($forms[1] and $at) then index-of($passage?forms, $forms[1])[deep-equal(subsequence($passage?forms, ., count($forms)), $forms)] else ()"/>
    <xsl:value-of select="p:bare($words)"/>
    <xsl:if test="count($all) > 1 and $all = $at">
      <sup xmlns="" class="which">{count($all[. le $at])}</sup>
    </xsl:if>
  </xsl:function>

  <!-- Without the punctuation at its end, unless it is nothing else. -->
  <xsl:function name="p:bare" as="xs:string">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:variable name="all" as="xs:string" select="string-join($words, ' ')"/>
    <xsl:variable name="bare" as="xs:string" select="replace($all, '[\s,.;:!?]+$', '')"/>
    <xsl:sequence select="if ($bare) then $bare else $all"/>
  </xsl:function>
</xsl:stylesheet>
