<?xml version="1.0" encoding="UTF-8"?>
<!-- What a TEI file says, as plain records: <text>, <work>, <edition>. No display.
     Modes: e:model (the records), e:words (the words of a passage with its mentions).
     Needs: the parts functions, note-numbers, pages, base-reading and imprint. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:model" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:include href="part/functions.xsl"/>
  <xsl:include href="part/note-numbers.xsl"/>
  <xsl:include href="part/pages.xsl"/>
  <xsl:include href="part/ids.xsl"/>
  <xsl:include href="part/page-numbers.xsl"/>
  <xsl:include href="part/base-reading.xsl"/>
  <xsl:include href="part/imprint.xsl"/>

  <xsl:mode name="e:model" on-no-match="shallow-skip" on-multiple-match="fail"/>
  <xsl:mode name="e:words" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:template match="/" as="element(Q{}model)">
    <model xmlns=""><xsl:apply-templates/></model>
  </xsl:template>

  <!-- The edition. -->

  <xsl:template match="teiCorpus/teiHeader" as="element(Q{}edition)">
    <xsl:variable name="file" as="element()" select="fileDesc"/>
    <edition xmlns="" lang="{../@xml:lang}" version="{$file/editionStmt/edition/@n}" licence="{($file//licence)[1]}" href="{($file//licence)[1]/@target}">
      <title>{normalize-space($file/titleStmt/title[not(@type = 'sub')][1])}</title>
      <subtitle>{normalize-space($file/titleStmt/title[@type = 'sub'][1])}</subtitle>
      <editor>{string-join($file/titleStmt/editor ! normalize-space(), ', ')}</editor>
      <xsl:sequence select="e:imprint($file)"/>
      <abstract>{normalize-space(profileDesc/abstract)}</abstract>
      <xsl:for-each select="encodingDesc/classDecl/taxonomy[@xml:id = 'note-kinds']/category">
        <kind id="{@xml:id}" symbols="{desc[@type = 'symbols']}" restart="{desc[@type = 'restart']}"
              place="{desc[@type = 'place']}">{normalize-space((catDesc, desc[not(@type)])[1])}</kind>
      </xsl:for-each>
      <xsl:for-each select="../TEI/text/front/div[@type = 'contents']/list">
        <group title="{normalize-space(head)}">
          <xsl:for-each select="item/ref">
            <text id="{replace(@target, '^.*/|\.xml$', '')}"/>
          </xsl:for-each>
        </group>
      </xsl:for-each>
    </edition>
  </xsl:template>

  <!-- A text. -->

  <xsl:template match="TEI[text or sourceDoc]" as="element(Q{}text)">
    <xsl:variable name="availability" as="element()?" select="teiHeader/fileDesc/publicationStmt/availability"/>
    <text xmlns="" id="{@xml:id}" lang="{e:text-language(.)}" kind="{text/@type}" tier="{$availability/@n}"
          status="{teiHeader/revisionDesc/@status}" withheld="{sum(text//gap[@reason = 'rights']/@quantity/xs:integer(.))}"
          licence="{normalize-space($availability/licence[1])}" href="{$availability/licence[1]/@target}">
      <title>{e:title(teiHeader/fileDesc/titleStmt)}</title>
      <authors>{string-join(teiHeader/fileDesc/titleStmt/author ! normalize-space(), ', ')}</authors>
      <xsl:sequence select="teiHeader/fileDesc/e:imprint(.)"/>
      <rights>{normalize-space(string-join($availability/p, ' '))}</rights>
      <xsl:for-each select="text//*[head][e:is-division(.)][head[e:plain(.)]][not(@type = 'notes')]">
        <section id="{e:id(.)}" number="{(@n, 'intro'[current()/@type = 'introduction'], 'glossary'[current()/@type = 'glossary'])[1]}" level="{count(ancestor::*[head[e:plain(.)]][e:is-division(.)]) + 1}" paragraphs="{e:paragraphs(.)}">{e:plain(head[e:plain(.)][1])}</section>
      </xsl:for-each>
      <xsl:for-each select="$e:page-numbers[. gt 0]">
        <part id="{e:page-id(.)}" headed="{exists(e:headed-by(.))}">{e:page-title(.)}</part>
      </xsl:for-each>
      <xsl:for-each select="$e:shown/descendant-or-self::*[e:id(.)]">
        <xsl:variable name="landing" as="element()?" select="e:landing(.)"/>
        <place id="{e:id(.)}" part="{e:part(($landing, .)[1])}" at="{$landing ! e:id(.)}"/>
      </xsl:for-each>
      <xsl:for-each select="text//pb[@n][not(@xml:id)]">
        <place id="{e:break-id(.)}" part="{e:part(.)}" at="{e:break-id(.)}"/>
      </xsl:for-each>
      <xsl:for-each select="(text | standOff)//note[not(@xml:id)]">
        <place id="{e:note-id(.)}" part="{e:part(.)}" at="{e:note-id(.)}"/>
      </xsl:for-each>
      <xsl:for-each select="text ! e:notes(.)">
        <note id="{e:note-id(.)}" type="{e:kind(.)}"/>
      </xsl:for-each>
      <xsl:for-each select="text//bibl[@corresp]">
        <xsl:variable name="work" as="xs:string" select="substring-after(tokenize(@corresp)[1], '#')"/>
        <xsl:for-each select="ancestor::*[self::note or self::p or self::ab][e:id(.)][1]">
          <cite work="{$work}" block="{e:id(.)}" label="{if (self::note) then e:say('placeNote', e:number(.)) else e:place(.)}"/>
        </xsl:for-each>
      </xsl:for-each>
      <xsl:apply-templates select="$e:shown, text ! e:notes(.)[ancestor::standOff]" mode="e:words"/>
    </text>
  </xsl:template>

  <!-- The title of the text itself: many headers name the series and the date beside it. -->
  <xsl:function name="e:title" as="xs:string">
    <xsl:param name="titles" as="element(titleStmt)?"/>
    <xsl:variable name="own" as="element(title)*" select="$titles/title[not(@type = ('sub', 'iso-date', 'desc', 'series'))]"/>
    <xsl:sequence select="string(($own[@level = 'a'], $own[@type = 'main'][not(@level)], $own[@type = 'complete'], $own, $titles/title)[normalize-space()][1] ! e:plain(.))"/>
  </xsl:function>

  <!-- The numbers of the first and last paragraph of a division. -->
  <xsl:function name="e:paragraphs" as="xs:string">
    <xsl:param name="division" as="element()"/>
    <xsl:variable name="numbers" as="xs:string*" select="$division//(p | ab)[e:id(.)] ! e:paragraph-number(.)"/>
    <xsl:sequence select="string-join(($numbers[1], $numbers[last()][. != $numbers[1]]), '–')"/>
  </xsl:function>

  <!-- Passages: what has words of its own, so that a mention in it has a place. One without an id stands where the
       passage around it does. -->

  <xsl:template match="p | ab | head | l | item | cell | byline | figDesc" mode="e:words" as="node()*">
    <xsl:param name="inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$inside and not(e:id(.))">
        <xsl:apply-templates mode="e:words"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="place" as="element()?" select="ancestor-or-self::*[ancestor::text or ancestor::sourceDoc][e:id(.)][1]"/>
        <block xmlns="" id="{$place ! e:id(.)}" label="{e:place($place)}"
               paragraph="{exists(self::p | self::ab)}">
          <xsl:apply-templates mode="e:words">
            <xsl:with-param name="inside" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </block>
        <xsl:if test="not($inside)">
          <xsl:apply-templates select=".//note[not(parent::app or ancestor::rdg or ancestor::witDetail)]" mode="e:words-of-note"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:mode name="e:words-of-note" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="note" mode="e:words-of-note" as="element(Q{}block)">
    <block xmlns="" id="{e:note-id(.)}" label="{if (e:number(.)) then e:say('placeNote', e:number(.)) else e:say('placeText')}" paragraph="false">
      <xsl:apply-templates mode="e:words">
        <xsl:with-param name="inside" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
    </block>
  </xsl:template>

  <xsl:function name="e:place" as="xs:string">
    <xsl:param name="block" as="element()?"/>
    <xsl:variable name="number" as="xs:string" select="replace(string($block ! e:id(.)), '^\D+', '')"/>
    <xsl:sequence select="if ($block[self::p or self::ab]) then e:say('placeParagraph', e:paragraph-number($block))
                          else if ($block[self::head]) then e:say('placeHeading')
                          else if ($block[self::table]) then e:say('placeTable', $number)
                          else if ($block[self::div][@n]) then e:say('placeSection', $block/@n)
                          else if (empty($block) or $block[self::div or not($number)]) then e:say('placeText')
                          else e:say('placeOther', $number)"/>
  </xsl:function>

  <xsl:template match="note" mode="e:words" as="element(Q{}block)*">
    <xsl:param name="inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="not($inside)">
      <xsl:apply-templates select="." mode="e:words-of-note"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="(persName | orgName | placeName | geogName | settlement | rs | name)[@ref or @key]" mode="e:words" as="element(Q{}m)">
    <m xmlns="" ref="{(tokenize(@ref)[1], '#' || normalize-space(@key))[1]}" doubtful="{@cert = ('low', 'medium') or exists(certainty)}">
      <xsl:apply-templates mode="e:words"/>
    </m>
  </xsl:template>

  <xsl:template match="choice[corr | reg | expan]" mode="e:words" as="node()*">
    <xsl:apply-templates select="corr | reg | expan" mode="e:words"/>
  </xsl:template>

  <xsl:template match="del | fw | metamark" mode="e:words" as="empty-sequence()"/>

  <xsl:template match="app" mode="e:words" as="node()*">
    <xsl:if test="e:holds-text(.)"><xsl:apply-templates select="e:base(.)" mode="e:words"/></xsl:if>
  </xsl:template>

  <xsl:template match="listApp | listWit | wit | witDetail" mode="e:words" as="empty-sequence()"/>

  <xsl:template match="gap" mode="e:words" as="text()">
    <xsl:text> … </xsl:text>
  </xsl:template>

  <xsl:template match="text()" mode="e:words" as="text()?">
    <xsl:param name="inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="$inside"><xsl:value-of select="."/></xsl:if>
  </xsl:template>

  <!-- Registers. -->

  <xsl:template match="TEI[standOff][not(text or sourceDoc)]" as="element()*">
    <xsl:apply-templates select="standOff"/>
  </xsl:template>

  <xsl:template match="(bibl | biblStruct | biblFull)[@xml:id][parent::listBibl]" as="element(Q{}work)">
    <work xmlns="" id="{@xml:id}" short="{(@n, (.//title)[1] ! normalize-space(), @xml:id)[1]}"/>
  </xsl:template>
</xsl:stylesheet>
