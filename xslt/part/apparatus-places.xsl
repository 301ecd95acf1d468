<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: app, with @from, @to, @loc. Modes: none; which place of the text an entry speaks of.
     Needs: base-reading.xsl, sigla.xsl ($e:tei), note-numbers.xsl, pages.xsl (e:block-around), notes.xsl (key e:by-id). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:places"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <!-- The first and the last element of the place; none where the entry leads nowhere. -->
  <xsl:function name="e:ends" as="element()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="inside" as="xs:boolean" select="empty($app/(ancestor::listApp, ancestor::standOff, ancestor::note))"/>
    <xsl:variable name="range" as="element()*" select="e:at($app/@from)"/>
    <xsl:variable name="from" as="element()?" select="$range[1]"/>
    <xsl:variable name="to" as="element()?" select="if ($app/@to) then e:at($app/@to)[last()] else $range[position() > 1][last()]"/>
    <xsl:choose>
      <xsl:when test="e:holds-text($app)"><xsl:sequence select="$app, $app"/></xsl:when>
      <!-- Without @to an entry in the text itself is the end; elsewhere the place is all that @from points to. -->
      <xsl:when test="$from"><xsl:sequence select="$from, ($to, $app[$inside][not(@to)][. >> $from], $from)[1]"/></xsl:when>
      <xsl:when test="$to"><xsl:sequence select="$to, $to"/></xsl:when>
      <xsl:when test="$app/@loc and p:located($app)"><xsl:sequence select="p:located($app)"/></xsl:when>
      <xsl:when test="$inside"><xsl:sequence select="$app, $app"/></xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- What a pointer leads to; of a TEI XPointer scheme, such as range(left(a),right(b)), what its ids lead to.
       A division is as good as its first block. What stands in a reading beside the text is no place of it. -->
  <xsl:function name="e:at" as="element()*">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:for-each select="tokenize(replace(string($pointer), '^.*#', ''), '[^\w.\-]+')[. != '']">
      <xsl:variable name="found" as="element()?" select="key('e:by-id', ., root($pointer))[ancestor::text][not(e:is-of-apparatus(.))][1]"/>
      <xsl:sequence select="$found/descendant-or-self::*[not(e:is-container(.))][1]"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Where verses, paragraphs and numbered lines are, by the division around them and what they are cited by there:
       their own number, or with the numbers of the parts they stand in, as 1.12. -->
  <xsl:variable name="p:by-number" as="map(xs:string, element())">
    <xsl:variable name="all" as="element()*" select="if ($e:entries[@loc][not(@from)]) then $e:tei/text//(l | p | ab | lb[@n] | seg[@n]) else ()"/>
    <!-- Numbers that are written go before those that are counted. -->
    <xsl:variable name="asked" as="element()*" select="$all[self::lb], $all[@n][not(self::lb)], $all[not(@n)]"/>
    <xsl:map>
      <xsl:for-each-group select="$asked ! p:citations(.)" group-by="?key">
        <xsl:map-entry key="current-grouping-key()" select="current-group()[1]?node"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="p:citations" as="map(*)*">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="number" as="xs:string?" select="(e:number-of($node), $node/@n)[. != ''][1]"/>
    <xsl:variable name="parts" as="element()*" select="$node/ancestor::*[self::div or self::lg or self::text or self::body]"/>
    <xsl:for-each select="$parts[$number]">
      <xsl:variable name="around" as="element()" select="."/>
      <xsl:variable name="within" as="xs:string*" select="$parts[. >> $around]/@n"/>
      <xsl:sequence select="distinct-values(($number, string-join(($within, $number), '.')))
                            ! map{'key': p:key($around, .), 'node': $node}"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="p:key" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="generate-id($part) || '|' || $number"/>
  </xsl:function>

  <!-- The ends of the place that @loc names: '12', '1.12', 'WBP 12', '12-14', '1.12-14'. -->
  <xsl:function name="p:located" as="element()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="ends" as="xs:string*" select="tokenize(normalize-space($app/@loc), ' ?[–—-] ?')"/>
    <xsl:variable name="around" as="element()*"
                  select="reverse(($e:tei/text, $app/ancestor::*[self::div or self::lg or self::text or self::body]) except $app/ancestor::standOff)"/>
    <xsl:variable name="first" as="element()?" select="p:numbered($around, $ends[1])"/>
    <!-- 1.12-14: the second number stands for 1.14. -->
    <xsl:variable name="before" as="xs:string" select="if (matches($ends[last()], '[\s.,:;]')) then '' else replace($ends[1], '[^\s.,:;]+$', '')"/>
    <xsl:variable name="last" as="element()?" select="(p:numbered($around, $before || $ends[last()]), $first)[1]"/>
    <xsl:sequence select="$first ! (., $last)"/>
  </xsl:function>

  <!-- In the nearest division that has the number; words before it, such as the title of the work, are passed over. -->
  <xsl:function name="p:numbered" as="element()?">
    <xsl:param name="around" as="element()*"/>
    <xsl:param name="loc" as="xs:string"/>
    <!-- a2 is a.2, if nothing has that number. -->
    <xsl:sequence select="(for $written in ($loc, replace($loc, '(\p{L})(\d)', '$1.$2'))
                           return let $steps := tokenize($written, '[\s.,:;]+')[. != '']
                           return for $n in 1 to count($steps), $part in $around
                           return $p:by-number(p:key($part, string-join(subsequence($steps, $n), '.'))))[1]"/>
  </xsl:function>

  <!-- The block of a page below which the entry stands: the nearest that is a child of a division. -->
  <xsl:function name="e:block-of" as="element()?">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="note" as="element(note)?" select="$place/ancestor-or-self::note[e:is-apart(.)][1]"/>
    <xsl:variable name="shown" as="element()?" select="if ($note) then e:references($note)[1] else $place"/>
    <xsl:sequence select="e:block-around($shown)"/>
  </xsl:function>
</xsl:stylesheet>
