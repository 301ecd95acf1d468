<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: figure of type chart, which says in @corresp of what it is drawn. Modes: e:reading.
     Needs: functions.xsl (e:say), cited.xsl, sigla.xsl, figures.xsl; $charted.
     From a table: its first column has the years, the others are the series; where there is one, each witness is a series.
     From an organ: who sat in it, drawn where the site draws it for the organ itself. The figures stand in a table below. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:math="http://www.w3.org/2005/xpath-functions/math"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:charts"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- The tables and organs of which charts are drawn, by the pointers. -->
  <xsl:param name="charted" as="map(xs:string, element())" select="map{}"/>

  <!-- The drawing in its own units: it is as wide as its column. -->
  <xsl:variable name="p:WIDTH" as="xs:integer" select="720"/>
  <xsl:variable name="p:HEIGHT" as="xs:integer" select="320"/>
  <xsl:variable name="p:LEFT" as="xs:integer" select="64"/>
  <xsl:variable name="p:TOP" as="xs:integer" select="16"/>
  <xsl:variable name="p:BOTTOM" as="xs:integer" select="274"/>
  <xsl:variable name="p:RIGHT" as="xs:integer" select="704"/>

  <xsl:template match="figure[@type = 'chart'][tokenize(@corresp) ! $charted(.)]" as="element(Q{}figure)" priority="1">
    <xsl:variable name="pointer" as="xs:string" select="tokenize(@corresp)[map:contains($charted, .)][1]"/>
    <xsl:variable name="of" as="element()" select="$charted($pointer)"/>
    <figure xmlns="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'drawn'"/></xsl:call-template>
      <figcaption>
        <xsl:for-each select="head[1]"><xsl:call-template name="e:attributes"/></xsl:for-each>
        <xsl:apply-templates select="head/node()"/>
      </figcaption>
      <xsl:choose>
        <xsl:when test="$of/self::org"><div data-added="" data-made="chart" data-of="{$of/@xml:id}"/></xsl:when>
        <xsl:otherwise><xsl:sequence select="p:drawn($of)"/></xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="figDesc"/>
      <p class="drawn-from" data-added=""><a href="{e:href($pointer)}">{e:say(if ($of/self::org) then 'chartOfOrgan' else 'chartOfTable')}</a></p>
    </figure>
  </xsl:template>

  <xsl:template match="figure[@type = 'chart'][tokenize(@corresp) ! $charted(.)]/figDesc" as="element(Q{}p)" priority="3">
    <p xmlns="" class="fig-desc"><xsl:call-template name="e:attributes"/><xsl:apply-templates/></p>
  </xsl:template>

  <!-- A year and the figures given for it: a point is a map of series, year and value. -->
  <xsl:function name="p:points" as="map(*)*">
    <xsl:param name="table" as="element(table)"/>
    <xsl:variable name="columns" as="xs:integer" select="count($table/row[@role = 'label'][1]/cell)"/>
    <xsl:for-each select="$table/row[not(@role = 'label')]">
      <xsl:variable name="year" as="xs:string?" select="cell[1] ! replace(normalize-space(.), '^.*?(\d{4}).*$', '$1')[. castable as xs:integer]"/>
      <xsl:for-each select="cell[position() gt 1][$year]">
        <xsl:variable name="column" as="xs:integer" select="count(preceding-sibling::cell)"/>
        <xsl:for-each select="if ($columns = 2) then p:by-witness(.) else map{'series': $column, 'value': p:figure((.//lem, .)[1])}">
          <xsl:variable name="number" as="xs:string" select="replace(?value, '[\s,]', '')"/>
          <xsl:if test="matches($number, '^\d+(\.\d+)?$')">
            <xsl:sequence select="map{'series': ?series, 'year': xs:integer($year), 'value': number($number)}"/>
          </xsl:if>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <!-- What each witness has in a cell; of several readings of one, the first. -->
  <xsl:function name="p:by-witness" as="map(*)*">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:variable name="all" as="map(*)*"
                  select="if ($cell/app) then $cell/app/(lem | rdg) ! (for $w in p:named(.) return map{'series': $w, 'value': p:figure(.)})
                          else e:cites($cell) ! map{'series': p:cited-witness(., $cell), 'value': p:figure($cell)}"/>
    <xsl:for-each-group select="$all" group-by="?series">
      <xsl:sequence select="current-group()[1]"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="p:figure" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join($element//text()[empty(ancestor::note)])"/>
  </xsl:function>

  <!-- The single witnesses of a reading. -->
  <xsl:function name="p:named" as="xs:string*">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="ids" as="xs:string*" select="tokenize($reading/@wit) ! substring-after(., '#')"/>
    <xsl:sequence select="p:witnesses($reading)[(@xml:id, ancestor::listWit/@xml:id) = $ids] ! string(@xml:id)"/>
  </xsl:function>

  <!-- The witness, of the text in which the table stands, that is the place cited. -->
  <xsl:function name="p:cited-witness" as="xs:string">
    <xsl:param name="cite" as="xs:string"/>
    <xsl:param name="from" as="element()"/>
    <xsl:sequence select="(e:witness-of($cite, p:witnesses($from)) ! string(@xml:id), $cite)[1]"/>
  </xsl:function>

  <xsl:function name="p:witnesses" as="element(witness)*">
    <xsl:param name="from" as="element()"/>
    <xsl:sequence select="$from/ancestor::TEI[1]/teiHeader//witness"/>
  </xsl:function>

  <!-- The series in the order of the witnesses or columns, with their names. -->
  <xsl:function name="p:series" as="map(*)*">
    <xsl:param name="table" as="element(table)"/>
    <xsl:param name="points" as="map(*)*"/>
    <xsl:variable name="used" as="item()*" select="distinct-values($points?series)"/>
    <xsl:variable name="label" as="element(row)?" select="$table/row[@role = 'label'][1]"/>
    <xsl:variable name="witnesses" as="element(witness)*" select="p:witnesses($table)"/>
    <xsl:sequence select="if (count($label/cell) = 2)
                          then ($witnesses[@xml:id = $used] ! map{'id': string(@xml:id), 'name': string-join(((@n, @xml:id)[1], p:short(.)), ' ')},
                                $used[not(. = $witnesses/@xml:id)] ! map{'id': ., 'name': ($headings(.), .)[1]})
                          else $label/cell[position() gt 1] ! map{'id': position(), 'name': normalize-space(string-join(.//text()[empty(ancestor::note)]))}[?id = $used]"/>
  </xsl:function>

  <!-- What a witness is called beside its siglum: the place that it is, or its description, where that is short. -->
  <xsl:function name="p:short" as="xs:string?">
    <xsl:param name="witness" as="element(witness)"/>
    <xsl:sequence select="(tokenize($witness/@corresp)[1] ! $headings(replace(., '^.*#w\.', 'cite:')), replace(normalize-space($witness), '\.$', '')[string-length(.) le 40])[. != ''][1] ! ('(' || . || ')')"/>
  </xsl:function>

  <xsl:function name="p:drawn" as="element()*">
    <xsl:param name="table" as="element(table)"/>
    <xsl:variable name="points" as="map(*)*" select="p:points($table)"/>
    <xsl:variable name="series" as="map(*)*" select="p:series($table, $points)"/>
    <xsl:variable name="years" as="xs:integer*" select="sort(distinct-values($points?year))"/>
    <xsl:if test="exists($points)">
      <xsl:sequence select="p:svg($points, $series, min($years), max($years))"/>
      <ul xmlns="" class="legend" data-added="" aria-hidden="true">
        <xsl:for-each select="$series">
          <li><svg viewBox="0 0 34 20" width="34" height="20" focusable="false" class="s{p:sign(position())}"><path d="M1 10h32"/><xsl:sequence select="p:mark(position(), 17, 10)"/></svg>{?name}</li>
        </xsl:for-each>
      </ul>
      <details xmlns="" data-added="">
        <summary>{e:say('chartFigures')}</summary>
        <xsl:sequence select="p:figures($points, $series, $years)"/>
      </details>
    </xsl:if>
  </xsl:function>

  <!-- All that is drawn, as a table. -->
  <xsl:function name="p:figures" as="element(Q{}table)">
    <xsl:param name="points" as="map(*)*"/>
    <xsl:param name="series" as="map(*)*"/>
    <xsl:param name="years" as="xs:integer*"/>
    <table xmlns="">
      <thead><tr><th scope="col">{e:say('chartYear')}</th><xsl:for-each select="$series"><th scope="col">{?name}</th></xsl:for-each></tr></thead>
      <tbody>
        <xsl:for-each select="$years">
          <xsl:variable name="year" as="xs:integer" select="."/>
          <tr><th scope="row">{$year}</th><xsl:for-each select="$series"><td>{$points[?year = $year][?series = current()?id]?value}</td></xsl:for-each></tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:function>

  <xsl:function name="p:svg" as="element(Q{}svg)">
    <xsl:param name="points" as="map(*)*"/>
    <xsl:param name="series" as="map(*)*"/>
    <xsl:param name="first" as="xs:integer"/>
    <xsl:param name="last" as="xs:integer"/>
    <xsl:variable name="step" as="xs:double" select="p:step(max($points?value))"/>
    <xsl:variable name="top" as="xs:double" select="$step * ceiling(max($points?value) div $step)"/>
    <xsl:variable name="x" as="function(xs:integer) as xs:double"
                  select="function($year) { round($p:LEFT + ($p:RIGHT - $p:LEFT - 12) * ($year - $first) div max(($last - $first, 1)), 1) + 6 }"/>
    <xsl:variable name="y" as="function(xs:double) as xs:double"
                  select="function($value) { round($p:BOTTOM - ($p:BOTTOM - $p:TOP) * $value div $top, 1) }"/>
    <svg xmlns="" class="plot" viewBox="0 0 {$p:WIDTH} {$p:HEIGHT}" aria-hidden="true" focusable="false" data-added="">
      <xsl:for-each select="0 to xs:integer($top div $step)">
        <xsl:variable name="value" as="xs:double" select=". * $step"/>
        <line class="grid" x1="{$p:LEFT}" x2="{$p:RIGHT}" y1="{$y($value)}" y2="{$y($value)}"/>
        <text class="of-value" x="{$p:LEFT - 8}" y="{$y($value) + 5}">{format-number($value, '0')}</text>
      </xsl:for-each>
      <xsl:for-each select="$first to $last">
        <xsl:if test="p:is-labelled(., $first, $last)">
          <line class="tick" x1="{$x(.)}" x2="{$x(.)}" y1="{$p:BOTTOM}" y2="{$p:BOTTOM + 6}"/>
          <text class="of-year" x="{$x(.)}" y="{$p:BOTTOM + 26}">{.}</text>
        </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="$series">
        <xsl:variable name="own" as="map(*)*" select="sort($points[?series = current()?id], (), function($p) { $p?year })"/>
        <xsl:variable name="sign" as="xs:integer" select="position()"/>
        <g class="s{p:sign($sign)}">
          <!-- A year without a figure breaks the line. -->
          <path d="{string-join(for $i in 1 to count($own) return
                      (if ($i gt 1 and $own[$i - 1]?year = $own[$i]?year - 1) then 'L' else 'M') || $x($own[$i]?year) || ' ' || $y($own[$i]?value))}"/>
          <xsl:for-each select="$own"><xsl:sequence select="p:mark($sign, $x(?year), $y(?value))"/></xsl:for-each>
        </g>
      </xsl:for-each>
    </svg>
  </xsl:function>

  <!-- About five lines, a power of ten or twice or five times one apart. -->
  <xsl:function name="p:step" as="xs:double">
    <xsl:param name="most" as="xs:double"/>
    <xsl:variable name="power" as="xs:double" select="math:exp10(floor(math:log10(max(($most, 1)) div 5)))"/>
    <xsl:sequence select="max((1, ((1, 2, 5, 10) ! (. * $power))[$most div . le 6][1]))"/>
  </xsl:function>

  <!-- At most ten years are named. -->
  <xsl:function name="p:is-labelled" as="xs:boolean">
    <xsl:param name="year" as="xs:integer"/>
    <xsl:param name="first" as="xs:integer"/>
    <xsl:param name="last" as="xs:integer"/>
    <xsl:sequence select="($year - $first) mod max((1, ($last - $first + 9) idiv 9)) = 0"/>
  </xsl:function>

  <xsl:function name="p:sign" as="xs:integer">
    <xsl:param name="position" as="xs:integer"/>
    <xsl:sequence select="($position - 1) mod 6 + 1"/>
  </xsl:function>

  <!-- The signs of the series, each larger than the one before, so that signs on one place are all seen. -->
  <xsl:function name="p:mark" as="element(Q{}path)">
    <xsl:param name="position" as="xs:integer"/>
    <xsl:param name="x" as="xs:double"/>
    <xsl:param name="y" as="xs:double"/>
    <xsl:variable name="shape" as="xs:string"
                  select="('m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0', 'm-5 -5h10v10h-10z', 'm0 -8l8 13h-16z', 'm0 -9l9 9l-9 9l-9 -9z', 'm-8 -8l16 16m0 -16l-16 16', 'm-10 0h20m-10 -10v20')[p:sign($position)]"/>
    <path xmlns="" class="mark" d="M{$x} {$y}{$shape}"/>
  </xsl:function>
</xsl:stylesheet>
