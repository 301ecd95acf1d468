<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: sp, post, speaker, stage and its kin; the cast; what is spoken (u) and what is heard and seen meanwhile.
     Modes: e:reading. Needs: structure.xsl (e:content), shapes.xsl, notes.xsl (the key e:by-id). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:drama"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="sp | u | annotationBlock | post" as="element(Q{}div)">
    <div xmlns="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="if (self::sp) then 'sp' else 'tei-' || local-name()"/></xsl:call-template>
      <xsl:variable name="who" as="xs:string" select="string-join(@who[not(current()/speaker)] ! tokenize(.) ! p:name(., root(current())), ', ')"/>
      <xsl:choose>
        <xsl:when test="$who and self::sp"><p class="speaker" data-added="">{$who}</p></xsl:when>
        <xsl:when test="$who"><span class="who" data-added="">{$who}: </span></xsl:when>
      </xsl:choose>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="spGrp" as="element(Q{}div)">
    <div xmlns="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-spGrp'"/></xsl:call-template>
      <xsl:call-template name="e:content"/>
    </div>
  </xsl:template>

  <!-- Who is meant by a pointer: the name in the list of those who speak, or else the pointer's own word. -->
  <xsl:function name="p:name" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="root" as="node()"/>
    <xsl:variable name="id" as="xs:string" select="substring-after($pointer, '#')"/>
    <xsl:variable name="who" as="element()?" select="key('e:by-id', $id, $root)"/>
    <xsl:sequence select="($who/(self::person | self::personGrp)/(persName | name)[1] ! normalize-space(),
                           $who/(self::castItem//role | self::role | self::name | self::persName | self::orgName)[1] ! normalize-space(),
                           $headings($pointer), $id)[. != ''][1]"/>
  </xsl:function>

  <xsl:template match="speaker | stage | camera | caption | sound | tech | view" as="element()">
    <xsl:element name="{if (not(e:is-block(.))) then 'span' else if (e:holds-block(.)) then 'div' else 'p'}" namespace="">
      <xsl:call-template name="e:attributes">
        <xsl:with-param name="class" select="if (self::speaker) then 'speaker' else p:stage(.)"/>
      </xsl:call-template>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Within a speech it stands in brackets, if it does not bring its own. -->
  <xsl:function name="p:stage" as="xs:string+">
    <xsl:param name="stage" as="element()"/>
    <xsl:sequence select="'stage', 'unbracketed'[not(e:is-block($stage) or matches($stage, '^\s*[(\[]'))],
                          $stage/@type[. = ('entrance', 'exit', 'delivery')] ! ('stage-' || .)"/>
  </xsl:function>

  <xsl:template match="role | roleDesc | actor" as="element(Q{}span)"><xsl:call-template name="e:element"/></xsl:template>

  <!-- What happens while somebody speaks, in the brackets of a transcript. -->
  <xsl:template match="kinesic | incident | vocal" as="element()">
    <xsl:element name="{if (e:is-block(.)) then 'div' else 'span'}" namespace="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'heard'"/></xsl:call-template>
      <span xmlns="" data-added="">[{e:say(local-name())[not(current()/desc)]}</span>
      <xsl:apply-templates/>
      <span xmlns="" data-added="">]</span>
    </xsl:element>
  </xsl:template>

  <xsl:template match="pause" as="element()">
    <xsl:call-template name="p:heard"><xsl:with-param name="words" select="e:say('pause')"/></xsl:call-template>
  </xsl:template>

  <!-- From here on it is spoken otherwise. -->
  <xsl:template match="shift" as="element()">
    <xsl:call-template name="p:heard">
      <xsl:with-param name="words" select="(@new/string(), e:say('shiftEnds'))[1]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="p:heard" as="element()">
    <xsl:param name="words" as="xs:string"/>
    <xsl:element name="{if (e:is-block(.)) then 'div' else 'span'}" namespace="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'heard'"/></xsl:call-template>
      <xsl:attribute name="data-added"/>
      <xsl:text>[{$words}]</xsl:text>
    </xsl:element>
  </xsl:template>

  <xsl:template match="writing" as="element()"><xsl:call-template name="e:element"/></xsl:template>

  <!-- Who comes or goes is said by the stage direction beside it. -->
  <xsl:template match="move" as="node()*"><xsl:call-template name="e:place"/></xsl:template>
</xsl:stylesheet>
