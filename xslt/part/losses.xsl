<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: gap, space: where there are no words. Modes: e:reading.
     Needs: views.xsl, functions.xsl (e:say), transcription.xsl (e:word, e:hand). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:losses"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="gap" as="element(Q{}span)">
    <xsl:variable name="said" as="xs:string" select="p:said(.)"/>
    <xsl:choose>
      <xsl:when test="parent::note[not(normalize-space())]">
        <span xmlns="" class="gap" data-added="">[{e:say('noteLost')}]</span>
      </xsl:when>
      <xsl:otherwise>
        <span xmlns="" class="gap" role="img" aria-label="{$said}" title="{$said}" data-added="">[…{
          (' ' || $said)[not($e:reading)]}]</span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Withheld words: how many, for those who hear or copy the text, and a bar for each. The style sheet gives the bars
       their widths, by their order and one of six patterns: a text has a hundred thousand, so none may cost a letter more. -->
  <xsl:template match="gap[@reason = 'rights']" as="element(Q{}span)" priority="1">
    <xsl:variable name="count" as="xs:integer" select="xs:integer((@quantity, 1)[1])"/>
    <xsl:variable name="start" as="xs:string" select="replace(@source, '^.*#char=(\d+),.*$', '$1')"/>
    <span xmlns="" class="bars r{(xs:integer($start[. castable as xs:integer]), 0)[1] mod 6}" data-added="">
      <b>[{e:say('withheldWords', string($count))}]</b>
      <xsl:for-each select="1 to $count">
        <xsl:if test=". > 1"><xsl:text> </xsl:text></xsl:if>
        <i/>
      </xsl:for-each>
    </span>
  </xsl:template>

  <!-- A blank that somebody left. -->
  <xsl:template match="space" as="element(Q{}span)">
    <xsl:variable name="said" as="xs:string" select="p:said(.)"/>
    <span xmlns="" class="space" role="img" aria-label="{$said}" title="{$said}" data-added="">
      <xsl:if test="not($e:reading)">[{$said}]</xsl:if>
    </span>
  </xsl:template>

  <!-- Why something is missing, how much of it, and what the encoder says of it. -->
  <xsl:function name="p:said" as="xs:string">
    <xsl:param name="loss" as="element()"/>
    <xsl:variable name="reason" as="xs:string"
                  select="if ($loss[self::space]) then e:say('blank')
                          else string-join((tokenize($loss/@reason) ! e:word('reason', .), e:say('reason-lost'))[if ($loss/@reason) then position() != last() else true()], ', ')"/>
    <xsl:variable name="more" as="xs:string*" select="p:extent($loss), $loss/desc ! normalize-space(), $loss/@hand ! e:say('hand', e:hand(.))"/>
    <xsl:sequence select="$reason || (': '[exists($more)], '')[1] || string-join($more, ', ')"/>
  </xsl:function>

  <!-- How much, in words: as the encoder says, or so many of a unit. -->
  <xsl:function name="p:extent" as="xs:string?">
    <xsl:param name="loss" as="element()"/>
    <xsl:variable name="quantity" as="xs:string"
                  select="if ($loss/@quantity) then (e:say('about', $loss/@quantity)[$loss/(@precision | precision/@precision) = 'low'], $loss/@quantity)[1]
                          else string-join(($loss/(@atLeast, @min)[1], $loss/(@atMost, @max)[1]), '–')"/>
    <xsl:choose>
      <xsl:when test="$loss/@extent"><xsl:sequence select="replace($loss/@extent, '[-_]+', ' ')"/></xsl:when>
      <xsl:when test="$quantity != ''">
        <xsl:variable name="unit" as="xs:string" select="string($loss/@unit)"/>
        <xsl:variable name="key" as="xs:string" select="'unit-' || replace($unit, 's$', '')"/>
        <xsl:sequence select="if (e:has-words($key)) then e:say($key, $quantity) else normalize-space($quantity || ' ' || $unit)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
