<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: delSpan, addSpan, damageSpan, listTranspose and every text node: what goes over the borders of elements.
     Modes: e:reading. Needs: views.xsl, notes.xsl (the key e:by-id), transcription.xsl (e:said). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:spans"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:key name="p:ends" match="*[@xml:id]" use="@xml:id"/>

  <!-- The spans that end somewhere after they begin; one without an end would take the rest of the text with it. -->
  <xsl:variable name="p:spans" as="map(xs:string, element())"
                select="map:merge($e:within//(delSpan | addSpan | damageSpan)[p:end(.) >> .] ! map{generate-id(.): .})"/>

  <xsl:variable name="p:has-spans" as="xs:boolean" select="map:size($p:spans) > 0"/>

  <xsl:function name="p:end" as="element()?">
    <xsl:param name="span" as="element()"/>
    <xsl:sequence select="$span/@spanTo ! key('p:ends', substring-after(., '#'), root($span))[1]"/>
  </xsl:function>

  <!-- The spans that are open at a place; found for the whole text in one walk. -->
  <xsl:accumulator name="p:open" as="element()*" initial-value="()">
    <xsl:accumulator-rule match="*[@xml:id]" select="let $id := string(@xml:id) return $value[substring-after(@spanTo, '#') != $id]"/>
    <xsl:accumulator-rule match="(delSpan | addSpan | damageSpan)[@spanTo]" select="$value, $p:spans(generate-id(.))"/>
  </xsl:accumulator>

  <!-- Notes within a span are no part of it. -->
  <xsl:function name="p:over" as="element()*">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="open" as="element()*" select="if ($p:has-spans) then $node/accumulator-before('p:open') else ()"/>
    <xsl:sequence select="$open[deep-equal(ancestor::note[1] ! generate-id(), $node/ancestor::note[1] ! generate-id())]"/>
  </xsl:function>

  <!-- Whether a place is in a passage that was struck out as a whole, and this view leaves such out. -->
  <xsl:function name="e:is-struck" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists(p:over($node)[self::delSpan or self::addSpan][not(. is $node)][e:is-aside(.)])"/>
  </xsl:function>

  <xsl:key name="p:words" match="text()[exists(p:over(.))]" use="p:over(.) ! generate-id()"/>

  <!-- The words of a span; what no line of text has is not among them. -->
  <xsl:function name="e:of-span" as="text()*">
    <xsl:param name="span" as="element()"/>
    <xsl:sequence select="key('p:words', generate-id($span), root($span))
                          [normalize-space() or ancestor::*[self::p or self::ab or self::l or self::item or self::head or self::cell or self::line]]
                          [not(ancestor::fw or ancestor::metamark or ancestor::certainty or ancestor::precision or ancestor::rdg
                               or ancestor::desc[parent::gap or parent::space])]"/>
  </xsl:function>

  <!-- A word that goes on after a break: nothing stands between its parts in the text as it is to be read, neither
       blank nor hyphen (TEI, att.breaking). -->

  <!-- Whether nothing but blanks and what belongs to the sheet is between a node and such a break before it. -->
  <xsl:function name="e:follows-join" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$p:has-joins and exists($node/preceding::node()[p:parts(.)][1][@break = 'no'])"/>
  </xsl:function>

  <xsl:variable name="p:joins" as="element()*" select="$e:within//*[@break = 'no'][not($e:diplomatic)]"/>

  <xsl:variable name="p:has-joins" as="xs:boolean" select="exists($p:joins)"/>

  <xsl:function name="p:parts" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node[self::*[@break = 'no'] or self::gap or self::space or self::text()[normalize-space()][not(ancestor::fw)]])"/>
  </xsl:function>

  <!-- The texts next to such breaks: few are, and only of these it has to be asked what stands before and after them. -->
  <xsl:variable name="p:beside-joins" as="map(xs:string, xs:boolean)"
                select="map:merge($p:joins ! (p:up-to-part(.), preceding::node()[p:parts(.)][1] ! (., p:up-to-part(.)))[self::text()]
                                  ! map{generate-id(.): true()}, map{'duplicates': 'use-first'})"/>

  <!-- What follows a node, to the first that parts it from what comes then. -->
  <xsl:function name="p:up-to-part" as="node()*">
    <xsl:param name="node" as="node()"/>
    <xsl:iterate select="$node/following::node()">
      <xsl:sequence select="."/>
      <xsl:if test="p:parts(.)"><xsl:break/></xsl:if>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="p:joined" as="xs:string">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="before" as="xs:boolean" select="e:follows-join($text)"/>
    <xsl:variable name="after" as="xs:boolean" select="exists($text/following::node()[p:parts(.)][1][@break = 'no'])"/>
    <xsl:variable name="end" as="xs:string"
                  select="if ($after) then replace($text, '\s*[-&#xAD;&#x2010;&#x2011;&#xAC;&#x2E17;]\s*$|\s+$', '') else $text"/>
    <xsl:sequence select="if ($before) then replace($end, '^\s+', '') else $end"/>
  </xsl:function>

  <xsl:template match="text()" as="node()?">
    <xsl:variable name="beside" as="xs:boolean" select="$p:has-joins and map:contains($p:beside-joins, generate-id(.))"/>
    <xsl:choose>
      <!-- Nearly all texts are so. -->
      <xsl:when test="not($beside or $p:has-spans)"><xsl:copy/></xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="p:marked(if ($beside) then p:joined(.) else string(), p:over(.)[normalize-space(current())])"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Words with the marks of the spans they stand in. -->
  <xsl:function name="p:marked" as="node()?">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="spans" as="element()*"/>
    <xsl:variable name="span" as="element()?" select="$spans[1]"/>
    <xsl:variable name="struck" as="xs:boolean" select="exists($span) and e:is-aside($span)"/>
    <xsl:choose>
      <xsl:when test="$struck and $e:reading"/>
      <xsl:when test="empty($span)">
        <xsl:value-of select="$words"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{if ($span[self::delSpan]) then 'del' else if ($span[self::addSpan]) then 'ins' else 'span'}" namespace="">
          <xsl:attribute name="class" select="'span', 'damage'[$span[self::damageSpan]]"/>
          <xsl:if test="$struck"><xsl:attribute name="data-added"/></xsl:if>
          <xsl:sequence select="p:marked($words, tail($spans))"/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Where a span begins. What this view leaves out is one step away. -->
  <xsl:template match="delSpan | addSpan | damageSpan" as="element()?">
    <xsl:variable name="n" as="xs:integer?" select="$e:intervention-numbers(generate-id(.))"/>
    <xsl:choose>
      <xsl:when test="exists($n)"><xsl:call-template name="e:left-out"/></xsl:when>
      <xsl:when test="not($e:reading)"><span xmlns="" class="vh" data-added="">({e:say('spanBegins', e:said(.))})</span></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Passages that change places: each stands where the order the source gives has it (TEI, 11.3.4.5). -->

  <xsl:variable name="p:moved" as="map(xs:string, element())"
                select="map:merge($e:within//transpose[not($e:diplomatic)] ! p:moves(.))"/>

  <xsl:function name="p:moves" as="map(xs:string, element())*">
    <xsl:param name="transpose" as="element(transpose)"/>
    <xsl:variable name="order" as="element()*"
                  select="$transpose/ptr ! key('p:ends', substring-after(@target, '#'), root($transpose))[1]"/>
    <xsl:variable name="places" as="element()*" select="$order/."/>
    <!-- What is not there, or stands in itself, moves nowhere. -->
    <xsl:if test="count($places) = count($transpose/ptr) and empty($places/ancestor::* intersect $places)">
      <xsl:sequence select="for $i in 1 to count($order) return map{string($places[$i]/@xml:id): $order[$i]}"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="*[@xml:id][map:contains($p:moved, @xml:id)]" as="node()*" priority="30">
    <xsl:param name="moving" as="element()?" select="()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test=". is $moving">
        <xsl:next-match/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$p:moved(@xml:id)">
          <xsl:with-param name="moving" select="$p:moved(@xml:id)" tunnel="yes"/>
        </xsl:apply-templates>
        <xsl:if test="not($e:reading)">
          <span xmlns="" class="moved" role="img" aria-label="{e:say('moved')}" data-added="">⇄</span>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="listTranspose | undo | redo | substJoin" as="empty-sequence()"/>
</xsl:stylesheet>
