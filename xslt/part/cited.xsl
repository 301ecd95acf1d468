<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none itself; what passages and readings say they rest on, in @source (TEI, att.global.source), as cite: addresses.
     Modes: none. Needs: functions.xsl (e:say, e:href, $headings), sigla.xsl. Withheld words have a @source too: where they
     stand in the received file; it is no citation. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:cited"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                expand-text="yes" exclude-result-prefixes="#all">

  <xsl:function name="e:cites" as="xs:string*">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="$element/@source[contains(., 'cite:')] ! tokenize(.)[starts-with(., 'cite:')]"/>
  </xsl:function>

  <!-- What a passage rests on: what it says itself, and what the readings in it say. -->
  <xsl:function name="e:cites-within" as="xs:string*">
    <xsl:param name="passage" as="element()"/>
    <xsl:sequence select="distinct-values((e:cites($passage), $passage//(lem | rdg) ! e:cites(.)))"/>
  </xsl:function>

  <!-- Places as links with their words; a work is named once for the places that follow each other. -->
  <xsl:function name="e:cited-places" as="node()*">
    <xsl:param name="cites" as="xs:string*"/>
    <xsl:for-each select="$cites">
      <xsl:variable name="before" as="xs:integer" select="position() - 1"/>
      <xsl:variable name="href" as="xs:string?" select="e:href(.)"/>
      <xsl:variable name="called" as="xs:string" select="e:cited-after(., $cites[$before])"/>
      <xsl:if test="$before gt 0"><xsl:text>; </xsl:text></xsl:if>
      <xsl:choose>
        <xsl:when test="$href"><a xmlns="" class="ptr" href="{$href}">{$called}</a></xsl:when>
        <xsl:otherwise>{$called}</xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- What a place is called after another: without the work, if that is the same. -->
  <xsl:function name="e:cited-after" as="xs:string">
    <xsl:param name="cite" as="xs:string"/>
    <xsl:param name="before" as="xs:string?"/>
    <xsl:variable name="work" as="xs:string" select="p:work($cite)"/>
    <xsl:sequence select="if ($before ! p:work(.) = $work and map:contains($headings, $work)) then substring-after($headings($cite), $headings($work) || ', ')
                          else ($headings($cite), $cite)[1]"/>
  </xsl:function>

  <xsl:function name="p:work" as="xs:string">
    <xsl:param name="cite" as="xs:string"/>
    <xsl:sequence select="substring-before($cite || '/', '/')"/>
  </xsl:function>

  <!-- The places behind a passage. -->
  <xsl:template name="e:sources" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="cites" as="xs:string*" select="if ($copy or empty(@source)) then () else e:cites-within(.)"/>
    <xsl:if test="exists($cites)">
      <span xmlns="" class="sources" data-added=""><xsl:text> </xsl:text><xsl:sequence select="e:cited-places($cites)"/></span>
    </xsl:if>
  </xsl:template>

  <!-- Passages that name their sources are in the witnesses made of these alone. A witness points by @corresp to the work
       that it is, or to a place in it, as a table: then what is cited there is the witness's, and not the rest's. -->
  <xsl:function name="e:witness-of" as="element(witness)?">
    <xsl:param name="cite" as="xs:string"/>
    <xsl:param name="witnesses" as="element(witness)*"/>
    <xsl:variable name="steps" as="xs:string+" select="tokenize(substring-after($cite, 'cite:'), '/')"/>
    <xsl:sequence select="($witnesses[@corresp[starts-with(., 'cite:' || $steps[1] || '/')] ! tokenize(., '/')[last()] = tail($steps)],
                           $witnesses[tokenize(@corresp) = '#w.' || $steps[1]])[1]"/>
  </xsl:function>

  <xsl:variable name="p:works" as="element(witness)*" select="$e:witnesses ! e:described(.)[self::witness][@corresp]"/>

  <!-- For a passage that names its sources, the witnesses that do not have it; nothing for any other. -->
  <xsl:function name="e:without-passage" as="xs:string*">
    <xsl:param name="passage" as="element()?"/>
    <xsl:variable name="with" as="element(witness)*"
                  select="if ($p:works) then $passage ! e:cites-within(.) ! e:witness-of(., $p:works) else ()"/>
    <xsl:sequence select="if (empty($with)) then () else $e:witnesses[not(e:described(.) intersect $with)]"/>
  </xsl:function>
</xsl:stylesheet>
