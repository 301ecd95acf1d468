<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: l, lb, p, ab, item, row. Modes: none; by which number a place of the text is cited.
     Needs: functions.xsl (e:id, e:say, e:plain), note-numbers.xsl (e:number), sigla.xsl ($e:tei). All is counted once, in order. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:lines"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- Verses have the number they are given, else the next one; numbers begin anew in each division. Parts of a verse
       that is divided among speakers are one. -->
  <xsl:variable name="p:verses" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each-group select="$e:tei/text//l[p:is-text(.)]" group-adjacent="generate-id((ancestor::div, ancestor::text)[last()])">
        <xsl:iterate select="current-group()">
          <xsl:param name="last" as="xs:integer" select="0"/>
          <xsl:variable name="next" as="xs:integer" select="if (@n castable as xs:integer) then xs:integer(@n)
                                                            else if (@part = ('M', 'F')) then $last else $last + 1"/>
          <xsl:map-entry key="generate-id(.)" select="(@n/string()[. != ''], string($next))[1]"/>
          <xsl:next-iteration>
            <xsl:with-param name="last" select="$next"/>
          </xsl:next-iteration>
        </xsl:iterate>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="p:is-text" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="empty($element/ancestor::app) or not(e:is-of-apparatus($element))"/>
  </xsl:function>

  <!-- Paragraphs have the number their page shows: that of their id, else @n, else which of the text they are. -->
  <xsl:variable name="p:paragraphs" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="$e:tei/text//(p | ab)[not(ancestor::note)][p:is-text(.)]">
        <xsl:map-entry key="generate-id(.)"
                       select="(e:paragraph-number(.), string(position()))[. != ''][1]"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- In a text with numbered lines, the line in which each of these nodes stands, by generate-id. -->
  <xsl:function name="e:lines-of" as="map(xs:string, xs:string)">
    <xsl:param name="nodes" as="element()*"/>
    <xsl:map>
      <xsl:for-each-group select="$e:tei/text//lb[@n][p:is-text(.)] | $nodes" group-starting-with="lb[@n]">
        <xsl:variable name="line" as="xs:string?" select="current-group()[1]/self::lb/@n"/>
        <xsl:for-each select="current-group()[exists($line)]">
          <xsl:map-entry key="generate-id(.)" select="$line"/>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <!-- What a place is cited by: its verse, heading, note, line, paragraph, row of a table or entry of a list. -->
  <xsl:function name="e:cited-by" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:param name="lines" as="map(xs:string, xs:string)"/>
    <xsl:variable name="passage" as="element()?"
                  select="$node/ancestor-or-self::*[self::l or self::head or self::note or self::p or self::ab or self::item or self::table][1]"/>
    <xsl:sequence select="if ($passage[self::l]) then ($p:verses(generate-id($passage)), e:say('placeText'))[1]
                          else if ($passage[self::head]) then e:say('placeHeading')
                          else if ($node/ancestor::note) then e:say('placeNote', e:number($node/ancestor::note[last()]))
                          else if (map:contains($lines, generate-id($node))) then $lines(generate-id($node))
                          else if ($passage[self::table]) then p:of-table($passage, $node/ancestor-or-self::row)
                          else if ($passage[self::item]) then p:of-item($passage)
                          else if ($passage) then ($p:paragraphs(generate-id($passage)), e:say('placeText'))[1]
                          else if ($node//l) then ($p:verses(generate-id(($node//l)[1])), e:say('placeText'))[1]
                          else if ($node//(p | ab)) then ($p:paragraphs(generate-id(($node//(p | ab))[1])), e:say('placeText'))[1]
                          else e:say('placeText')"/>
  </xsl:function>

  <!-- A place in a table by the label of its row and the number that the table is given. -->
  <xsl:function name="p:of-table" as="xs:string">
    <xsl:param name="table" as="element(table)"/>
    <xsl:param name="row" as="element(row)?"/>
    <xsl:variable name="label" as="xs:string?" select="$row/cell[1][@role = 'label'] ! e:plain(.)[. != '']"/>
    <xsl:variable name="number" as="xs:string?" select="$table/@n[. != ''] ! e:say('placeTable', string(.))"/>
    <xsl:sequence select="if (exists(($number, $label))) then string-join(($number, $label), ', ') else e:say('placeTable', '')"/>
  </xsl:function>

  <!-- An entry of a list by its number there, after a short heading: "1922, 4" in a chronicle. -->
  <xsl:function name="p:of-item" as="xs:string">
    <xsl:param name="item" as="element(item)"/>
    <xsl:variable name="head" as="xs:string?" select="$item/parent::list/(head, parent::*/head)[1] ! e:plain(.)[string-length(.) le 12]"/>
    <xsl:sequence select="string-join(($head, string(count($item/preceding-sibling::item) + 1)), ', ')"/>
  </xsl:function>

  <!-- The verse or paragraph by the number it is cited by. -->
  <xsl:function name="e:number-of" as="xs:string?">
    <xsl:param name="passage" as="element()"/>
    <xsl:sequence select="($p:verses(generate-id($passage)), $p:paragraphs(generate-id($passage)))[1]"/>
  </xsl:function>

  <!-- From one place to another; both numbers stay whole. -->
  <xsl:function name="e:range" as="xs:string">
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="last" as="xs:string"/>
    <xsl:sequence select="if ($first = $last) then $first else $first || '–' || $last"/>
  </xsl:function>
</xsl:stylesheet>
