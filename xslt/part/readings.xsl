<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: rdg, rdgGrp, note, wit and witDetail of an entry. Modes: e:variant (an entry of the apparatus, part by part),
     p:remark (what is said of a reading). Needs: sigla.xsl, cited.xsl, presence.xsl, lemmas.xsl, functions.xsl (e:say, e:href). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:readings"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:variant" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:mode name="e:variant" on-no-match="shallow-skip" on-multiple-match="fail"/>
  <xsl:mode name="p:remark" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Lemma, its witnesses where the apparatus names them, and the other readings; where nobody says what the lemma is,
       the readings alone. -->
  <xsl:template name="e:app-entry" as="node()*">
    <xsl:context-item as="element(app)" use="required"/>
    <xsl:variable name="head" as="node()*"><xsl:call-template name="e:head-of-entry"/></xsl:variable>
    <xsl:sequence select="$head"/>
    <xsl:if test="exists($head)"><xsl:text> ] </xsl:text></xsl:if>
    <xsl:call-template name="e:variants"/>
  </xsl:template>

  <xsl:template name="e:head-of-entry" as="node()*">
    <xsl:context-item as="element(app)" use="required"/>
    <xsl:variable name="lemma" as="node()*"><xsl:call-template name="e:shown-lemma"/></xsl:variable>
    <xsl:variable name="base" as="element()?" select="e:preferred(.)"/>
    <xsl:choose>
      <xsl:when test="normalize-space(string-join($lemma))">
        <span xmlns="" class="lem"><xsl:sequence select="$lemma"/></span>
        <xsl:for-each select="$base//app[ancestor::app[1] is current()][e:is-of-apparatus(.)]"><xsl:call-template name="e:sub-entry"/></xsl:for-each>
      </xsl:when>
      <xsl:when test="$base"><span xmlns="" class="om">{e:say('omitted')}</span></xsl:when>
    </xsl:choose>
    <xsl:if test="$e:is-positive or (some $reading in e:readings(.) satisfies e:is-rest($reading))">
      <xsl:sequence select="p:sigla(e:with-base(.))"/>
    </xsl:if>
    <xsl:sequence select="$base ! p:qualified(.)"/>
  </xsl:template>

  <!-- The readings other than the base, in their groups, each with what is said of it. -->
  <xsl:template name="e:variants" as="node()*">
    <xsl:context-item as="element(app)" use="required"/>
    <xsl:variable name="base" as="element()?" select="e:preferred(.)"/>
    <xsl:variable name="parts" as="element()*" select="(rdg except $base) | rdgGrp"/>
    <xsl:for-each select="$parts">
      <xsl:if test="position() > 1"><xsl:text>; </xsl:text></xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
    <xsl:apply-templates select="note | noteGrp/note | wit[empty(preceding-sibling::rdg)] | witDetail[empty(preceding-sibling::rdg)] | $base//note[e:is-of-apparatus(.)][empty(ancestor::witDetail)]
                                 | $base//witDetail[p:is-said-of(., $base)]"/>
  </xsl:template>

  <xsl:template match="rdg" as="node()*">
    <xsl:variable name="shown" as="element()*" select="* except (note | app | lb | pb | cb | milestone | anchor | space[@quantity = '0'])"/>
    <xsl:choose>
      <xsl:when test="normalize-space(e:base-words(node())) or $shown">
        <xsl:element name="{if (e:has-block(.)) then 'div' else 'span'}" namespace="">
          <xsl:attribute name="class" select="'rdg'"/>
          <xsl:attribute name="data-tei" select="'reading'"/>
          <xsl:if test="@xml:lang"><xsl:attribute name="lang" select="@xml:lang"/></xsl:if>
          <xsl:apply-templates mode="e:reading">
            <xsl:with-param name="copy" select="true()" tunnel="yes"/>
            <xsl:with-param name="linked" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise><span xmlns="" class="om">{e:say('omitted')}</span></xsl:otherwise>
    </xsl:choose>
    <xsl:sequence select="if (e:is-rest(.)) then p:rest() else p:sigla(e:written(.))"/>
    <xsl:sequence select="p:qualified(.)"/>
    <xsl:apply-templates select=".//note[ancestor::app[1] is current()/ancestor::app[1]][empty(ancestor::witDetail)]
                                 | .//witDetail[p:is-said-of(., current())] | p:after(.)"/>
  </xsl:template>

  <!-- What stands in a reading and is said of it; what is said of that stands there. -->
  <xsl:function name="p:is-said-of" as="xs:boolean">
    <xsl:param name="detail" as="element(witDetail)"/>
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="$detail/ancestor::*[self::lem or self::rdg][1] is $reading and empty($detail/ancestor::witDetail)"/>
  </xsl:function>

  <!-- What follows a reading and is said of it. -->
  <xsl:function name="p:after" as="element()*">
    <xsl:param name="reading" as="element(rdg)"/>
    <xsl:sequence select="$reading/following-sibling::*[self::wit or self::witDetail][preceding-sibling::rdg[1] is $reading]"/>
  </xsl:function>

  <!-- Readings that belong together, with what they have in common. -->
  <xsl:template match="rdgGrp" as="element(Q{}span)">
    <xsl:variable name="base" as="element()?" select="e:base(ancestor::app[1])"/>
    <span xmlns="" class="rdg-grp">
      <xsl:for-each select="p:kind(.)"><span class="kind">{.}</span><xsl:text>: </xsl:text></xsl:for-each>
      <xsl:for-each select="(rdg | rdgGrp) except $base">
        <xsl:if test="position() > 1"><xsl:text>, </xsl:text></xsl:if>
        <xsl:apply-templates select="."/>
      </xsl:for-each>
      <xsl:apply-templates select="note | noteGrp/note"/>
    </span>
  </xsl:template>

  <xsl:template match="note | wit" as="node()+">
    <xsl:text> </xsl:text>
    <xsl:element name="{if (e:has-block(.)) then 'div' else 'span'}" namespace="">
      <xsl:attribute name="class" select="local-name() || '-of-rdg'"/>
      <xsl:attribute name="data-tei" select="'reading'"/>
      <xsl:apply-templates mode="e:reading">
        <xsl:with-param name="copy" select="true()" tunnel="yes"/>
        <xsl:with-param name="linked" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:element>
  </xsl:template>

  <xsl:template match="witDetail" as="node()+">
    <xsl:text> </xsl:text>
    <span xmlns="" class="wit-detail">
      <xsl:text>({string-join(e:in-order(e:witness-ids(@wit)) ! e:siglum(.), ' ')}{': '[normalize-space(current())]}</xsl:text>
      <span data-tei="reading">
        <xsl:apply-templates mode="e:reading">
          <xsl:with-param name="copy" select="true()" tunnel="yes"/>
          <xsl:with-param name="linked" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </span>
      <xsl:text>)</xsl:text>
    </span>
  </xsl:template>

  <!-- Sigla in the order of the list of witnesses. -->
  <xsl:function name="p:sigla" as="node()*">
    <xsl:param name="ids" as="xs:string*"/>
    <xsl:if test="exists($ids)">
      <xsl:text> </xsl:text>
      <span xmlns="" class="sigla">{e:in-order($ids) ! e:siglum(.)}</span>
    </xsl:if>
  </xsl:function>

  <xsl:function name="p:rest" as="node()+">
    <xsl:text> </xsl:text>
    <span xmlns="" class="sigla rest">{e:say('otherWitnesses')}</span>
  </xsl:function>

  <!-- Kind, cause, hand, certainty and who says so, in words. -->
  <xsl:function name="p:qualified" as="node()*">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:sequence select="$reading/@hand ! e:say('inHand', e:named(.))"/>
      <xsl:sequence select="if ($reading/self::lem) then () else p:kind($reading)"/>
      <!-- Readings at two places of a witness are no stages of its text. -->
      <xsl:apply-templates select="$reading/(@varSeq[empty(e:cites($reading))], @cause, @cert, @resp, @source[not(contains(., 'cite:'))])" mode="p:remark"/>
    </xsl:variable>
    <xsl:variable name="cited" as="node()*" select="e:cited-places(e:cites($reading))"/>
    <xsl:if test="exists(($words, $cited))">
      <xsl:text> </xsl:text>
      <span xmlns="" class="kind">
        <xsl:text>({string-join($words, ', ')}{', '[exists($words) and exists($cited)]}</xsl:text>
        <xsl:sequence select="$cited"/>
        <xsl:text>)</xsl:text>
      </span>
    </xsl:if>
  </xsl:function>

  <xsl:template match="@varSeq" mode="p:remark" as="xs:string">
    <xsl:sequence select="e:say('variantStage', string(.))"/>
  </xsl:template>

  <xsl:template match="@cause" mode="p:remark" as="xs:string">
    <xsl:sequence select="e:say('variantCause', e:word('cause', .))"/>
  </xsl:template>

  <xsl:template match="@cert" mode="p:remark" as="xs:string">
    <xsl:sequence select="e:say('certainty', e:word('cert', .))"/>
  </xsl:template>

  <xsl:template match="@resp | @source" mode="p:remark" as="xs:string">
    <xsl:sequence select="string-join(tokenize(.) ! e:named(.), ', ')"/>
  </xsl:template>

  <!-- What kind of variant it is: the type of the reading or group, or of the entry. -->
  <xsl:function name="p:kind" as="xs:string*">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="$reading/@type[normalize-space()] ! e:word('variant', .)"/>
  </xsl:function>

  <!-- What a hand, editor or source is called: the name the header gives it, the siglum of a witness, or its id. -->
  <xsl:function name="e:named" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:variable name="id" as="xs:string"
                  select="replace($pointer, '^.*[#/]', '')"/>
    <xsl:variable name="found" as="element()?" select="$e:tei ! key('e:by-id', $id, root(.))[1]"/>
    <xsl:variable name="name" as="element()?" select="($found//(persName | name | orgName), $found[self::editor or self::author or self::name or self::persName])[1]"/>
    <xsl:sequence select="if ($found[self::witness or self::listWit]) then e:siglum($id)
                          else ($name ! normalize-space(), $found/@n/string(), $found/@scribe/string(), $headings($pointer), e:local-id($id))[. != ''][1]"/>
  </xsl:function>
</xsl:stylesheet>
