<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: w:p with w:numPr. Modes: p:blocks.
     Needs: docx-styles.xsl, form.xsl (e:list-rend). In Word a list is a run of paragraphs, each with the number of its list and its depth. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:docx" xmlns:t="http://www.tei-c.org/ns/1.0" xmlns="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:variable name="p:numbering" as="document-node()?" select="p:part('numbering.xml')"/>
  <xsl:key name="p:num" match="w:num" use="@w:numId"/>
  <xsl:key name="p:abstract" match="w:abstractNum" use="@w:abstractNumId"/>
  <xsl:key name="p:numbered" match="w:p" use="p:number(.)"/>
  <xsl:key name="p:counted" match="w:p" use="p:abstract(.)"/>

  <!-- The number of the list a paragraph is an item of: its own, else that of its style; 0 takes it away. -->
  <xsl:function name="p:number" cache="yes" as="xs:string?">
    <xsl:param name="paragraph" as="element(w:p)"/>
    <xsl:sequence select="(for $place in ($paragraph, p:styles-of($paragraph)) return $place/w:pPr/w:numPr/w:numId/@w:val/string())[1][. != '0']"/>
  </xsl:function>

  <!-- How deep an item stands, from 0; what goes on with an item has none. -->
  <xsl:function name="p:depth" cache="yes" as="xs:integer?">
    <xsl:param name="paragraph" as="element(w:p)"/>
    <xsl:sequence select="if (empty(p:number($paragraph))) then ()
                          else ((for $place in ($paragraph, p:styles-of($paragraph)) return $place/w:pPr/w:numPr/w:ilvl/@w:val)[. castable as xs:integer] ! xs:integer(.), 0)[1]"/>
  </xsl:function>

  <!-- What lists are made after: those that are made after the same count on, unless one says where it begins. -->
  <xsl:function name="p:abstract" cache="yes" as="xs:string?">
    <xsl:param name="paragraph" as="element(w:p)"/>
    <xsl:variable name="number" as="xs:string?" select="p:number($paragraph)"/>
    <xsl:sequence select="$number ! ((if ($p:numbering) then key('p:num', ., $p:numbering)[1]/w:abstractNumId/@w:val/string() else ()), 'num ' || .)[1]"/>
  </xsl:function>

  <!-- The number that an item begins anew with, where it is the first of a list that says so. -->
  <xsl:function name="p:restart" cache="yes" as="xs:integer?">
    <xsl:param name="item" as="element(w:p)"/>
    <xsl:variable name="depth" as="xs:integer?" select="p:depth($item)"/>
    <xsl:variable name="said" as="attribute()?"
                  select="if ($p:numbering) then key('p:num', p:number($item), $p:numbering)[1]/w:lvlOverride[@w:ilvl = string($depth)]/w:startOverride/@w:val else ()"/>
    <xsl:sequence select="$said[. castable as xs:integer][key('p:numbered', p:number($item), root($item))[p:depth(.) = $depth][1] is $item] ! xs:integer(.)"/>
  </xsl:function>

  <!-- The level of its numbering: what the list says of itself, else what it is made after. -->
  <xsl:function name="p:numbering-level" as="element(w:lvl)?">
    <xsl:param name="number" as="xs:string"/>
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:variable name="num" as="element(w:num)?" select="if ($p:numbering) then key('p:num', $number, $p:numbering)[1] else ()"/>
    <xsl:sequence select="($num/w:lvlOverride[@w:ilvl = string($depth)]/w:lvl,
                           $num/w:abstractNumId/@w:val ! key('p:abstract', ., $p:numbering)/w:lvl[@w:ilvl = string($depth)])[1]"/>
  </xsl:function>

  <!-- Items of the least depth, each with what stands below it; another list begins where the counting does not go on. -->
  <xsl:function name="p:lists" as="element(t:list)*">
    <xsl:param name="paragraphs" as="element(w:p)*"/>
    <xsl:variable name="least" as="xs:integer" select="(min($paragraphs ! p:depth(.)), 0)[1]"/>
    <xsl:variable name="tops" as="element(w:p)*" select="$paragraphs[p:depth(.) = $least]"/>
    <xsl:variable name="first" as="element(w:p)*" select="for $n in 1 to count($tops) return $tops[$n][$n = 1 or p:abstract(.) != p:abstract($tops[$n - 1]) or exists(p:restart(.))]"/>
    <xsl:for-each-group select="$paragraphs" group-starting-with="w:p[. intersect $first]">
      <xsl:variable name="number" as="xs:string" select="(current-group() ! p:number(.))[1]"/>
      <xsl:variable name="level" as="element(w:lvl)?" select="p:numbering-level($number, $least)"/>
      <xsl:variable name="bullets" as="xs:boolean" select="empty($level) or $level/w:numFmt/@w:val = ('bullet', 'none')"/>
      <list rend="{e:list-rend(if ($bullets) then () else (map{'lowerLetter': 'lower-alpha', 'lowerRoman': 'lower-roman'}(string($level/w:numFmt/@w:val)), 'decimal')[1])}">
        <xsl:for-each-group select="current-group()" group-starting-with="w:p[p:depth(.) = $least]">
          <item>
            <xsl:variable name="begins" as="xs:integer" select="if ($bullets or position() gt 1) then 1 else p:count(., $level)"/>
            <xsl:if test="$begins != 1"><xsl:attribute name="n" select="$begins"/></xsl:if>
            <xsl:sequence select="p:within(current-group(), $least)"/>
          </item>
        </xsl:for-each-group>
      </list>
    </xsl:for-each-group>
  </xsl:function>

  <!-- An item: its paragraphs, and the lists below them. -->
  <xsl:function name="p:within" as="element()*">
    <xsl:param name="paragraphs" as="element(w:p)*"/>
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:for-each-group select="$paragraphs" group-adjacent="(p:depth(.), $depth)[1] gt $depth">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:sequence select="p:lists(current-group())"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="current-group()" mode="p:blocks"><xsl:with-param name="kind" select="'item'"/></xsl:apply-templates></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The number an item has: where its list begins, and the items before it since the last of a lesser depth. -->
  <xsl:function name="p:count" as="xs:integer">
    <xsl:param name="item" as="element(w:p)"/>
    <xsl:param name="level" as="element(w:lvl)?"/>
    <xsl:variable name="depth" as="xs:integer?" select="p:depth($item)"/>
    <xsl:variable name="all" as="element(w:p)*" select="key('p:counted', p:abstract($item), root($item))[not(. >> $item)]"/>
    <xsl:variable name="above" as="element(w:p)?" select="$all[p:depth(.) lt $depth][last()]"/>
    <xsl:variable name="beside" as="element(w:p)*" select="$all[p:depth(.) = $depth][empty($above) or . >> $above]"/>
    <xsl:variable name="first" as="element(w:p)" select="($beside[exists(p:restart(.))][last()], $beside[1])[1]"/>
    <xsl:variable name="start" as="xs:integer" select="(p:restart($first), $level/w:start/@w:val[. castable as xs:integer] ! xs:integer(.), 1)[1]"/>
    <xsl:sequence select="$start + count($beside[. >> $first])"/>
  </xsl:function>
</xsl:stylesheet>
