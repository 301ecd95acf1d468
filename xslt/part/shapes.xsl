<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none; the shapes in which all are shown: blocks, phrases, records, lists of parts. Modes: e:reading.
     Needs: functions.xsl (e:id, e:direction), rendition.xsl (e:rend). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:shapes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- Blocks wherever they stand: a paragraph that holds one is no p in HTML. -->
  <xsl:variable name="p:blocks" as="map(xs:string, xs:boolean)" select="p:set('
    ab abstract addrLine annotationBlock argument attDef attList back biblFull body byline castGroup castItem castList classSpec closer constraintSpec
    dateline dataSpec div div0 div1 div2 div3 div4 div5 div6 div7 divGen docImprint docTitle eg egXML elementSpec entry
    entryFree epigraph epilogue event exemplum figure floatingText front group head hom imprimatur l lg list listApp listBibl
    listChange listEvent listForest listNym listObject listOrg listPerson listPlace listRef listRelation listWit macroSpec
    moduleSpec model msContents msDesc msFrag msItem msItemStruct msPart nym object opener org p paramList particDesc
    performance person personGrp persona physDesc place post postscript prologue re recording relation remarks salute schemaSpec sense set
    signed sp spGrp speaker specGrp specList superEntry table text titlePage titlePart trailer u valList')"/>

  <!-- Blocks where they stand among blocks, phrases elsewhere. -->
  <xsl:variable name="p:among" as="map(xs:string, xs:boolean)" select="p:set('
    address bibl biblStruct camera caption cit desc docAuthor docDate docEdition eTree figDesc forest formula fs fLib fvLib graph altGrp incident joinGrp kinesic
    label linkGrp meeting move pause q quote said shift sound stage tech tree view vocal writing')"/>

  <!-- What holds only blocks. -->
  <xsl:variable name="p:structures" as="map(xs:string, xs:boolean)" select="p:set('
    argument back body castGroup castList div div0 div1 div2 div3 div4 div5 div6 div7 docTitle epigraph epilogue figure floatingText front
    lg performance prologue set sp spGrp titlePage')"/>

  <xsl:function name="p:set" as="map(xs:string, xs:boolean)">
    <xsl:param name="names" as="xs:string"/>
    <xsl:sequence select="map:merge(tokenize($names) ! map{.: true()})"/>
  </xsl:function>

  <!-- Whether an element becomes a block. A note does not: what stands in the line is its mark. -->
  <xsl:function name="e:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($element)"/>
    <xsl:variable name="known" as="xs:boolean" select="exists($element/self::Q{http://www.tei-c.org/ns/1.0}*)"/>
    <xsl:sequence select="not($element/self::note)
                          and ($known and (map:contains($p:blocks, $name) or (map:contains($p:among, $name) and e:is-among-blocks($element)))
                               or e:holds-block($element))"/>
  </xsl:function>

  <xsl:function name="e:holds-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="some $child in $element/* satisfies e:is-block($child)"/>
  </xsl:function>

  <!-- A quotation that is cited stands where the citation stands. -->
  <xsl:function name="e:is-among-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="parent" as="element()?" select="$element/parent::*"/>
    <xsl:sequence select="map:contains($p:structures, local-name($parent))
                          or exists($element/self::quote/parent::cit[e:is-among-blocks(.)])"/>
  </xsl:function>

  <!-- What any element brings along: its id, its language with the direction, what is said of its look; a phrase that
       became a block for what it holds says so, as it may begin or end within a word. -->
  <xsl:template name="e:attributes" as="attribute()*">
    <xsl:param name="class" as="xs:string*" select="()"/>
    <xsl:param name="rend" as="xs:string*" select="e:rend(.)"/>
    <xsl:call-template name="e:identity"/>
    <xsl:if test="* and not(map:contains($p:blocks, local-name())) and text()[normalize-space()] and e:holds-block(.)"><xsl:attribute name="data-phrase"/></xsl:if>
    <xsl:if test="exists(($class, $rend))"><xsl:attribute name="class" select="$class, $rend"/></xsl:if>
    <xsl:if test="@xml:lang[matches(., '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')]">
      <xsl:attribute name="lang" select="@xml:lang"/>
      <xsl:variable name="direction" as="xs:string" select="e:direction(@xml:lang)"/>
      <xsl:variable name="around" as="xs:string" select="e:direction(e:language-of(parent::*))"/>
      <xsl:if test="$direction = 'rtl' or $around = 'rtl'"><xsl:attribute name="dir" select="$direction"/></xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- A block or a phrase, whichever it is. -->
  <xsl:template name="e:element" as="element()">
    <xsl:param name="class" as="xs:string*" select="'tei-' || local-name()"/>
    <xsl:param name="spaced" as="xs:boolean" select="false()"/>
    <xsl:element name="{if (e:is-block(.)) then 'div' else 'span'}" namespace="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="$class"/></xsl:call-template>
      <xsl:choose>
        <xsl:when test="$spaced"><xsl:call-template name="e:spaced"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <!-- Parts that may follow one another without a blank have one on the page; those of a word have none. -->
  <xsl:template name="e:spaced" as="node()*">
    <xsl:choose>
      <xsl:when test="not(*[2])"><xsl:apply-templates/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="node()">
          <xsl:if test="p:is-part(.) and normalize-space() and not(e:is-block(.)) and preceding-sibling::node()[1][p:is-part(.)]">
            <span xmlns="" data-added=""><xsl:text> </xsl:text></span>
          </xsl:if>
          <xsl:apply-templates select="."/>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:is-part" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node instance of element() and not(map:contains($p:of-words, local-name($node)))"/>
  </xsl:function>

  <!-- What stands inside words, or is no word. -->
  <xsl:variable name="p:of-words" as="map(xs:string, xs:boolean)" select="p:set('
    abbr add addSpan am anchor app c cb certainty choice corr damage del ex expan fw g gap gb hi lb m milestone mod note orig pb pc precision ptr
    reg restore secl seg sic space subst supplied surplus unclear w')"/>

  <!-- Its words alone, where it has nothing else to bring. -->
  <xsl:template name="e:bare" as="node()*">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <!-- Corpora have a million words that are no more than that. -->
      <xsl:when test="not(*) and empty(@xml:id | @xml:lang | @rend | @rendition | @style)"><xsl:apply-templates/></xsl:when>
      <xsl:when test="@xml:id[not($copy)] or @xml:lang or exists(e:rend(.)) or e:is-block(.)">
        <xsl:call-template name="e:element">
          <xsl:with-param name="class" select="if (e:is-block(.)) then 'tei-' || local-name() else ()"/>
          <xsl:with-param name="spaced" select="true()"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="e:spaced"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What has no words of its own is still a place that may be pointed at. -->
  <xsl:template name="e:place" as="node()*">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="@xml:id and not($copy)"><span xmlns="" id="{e:id(.)}"/></xsl:if>
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <!-- Facts about one thing: as a block each on a line, with its name before it; in a phrase one after the other. -->
  <xsl:template name="e:record" as="element()">
    <xsl:choose>
      <xsl:when test="e:is-block(.)">
        <div xmlns="">
          <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'record', 'tei-' || local-name()"/></xsl:call-template>
          <xsl:call-template name="e:fields"/>
        </div>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="e:joined"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="e:fields" as="node()*">
    <xsl:param name="facts" as="node()*" select="node()"/>
    <xsl:apply-templates select="$facts" mode="p:field"/>
  </xsl:template>

  <xsl:mode name="p:field" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="p:field" as="node()*">
    <xsl:variable name="name" as="element()?" select="p:field-name(.)"/>
    <xsl:variable name="shown" as="node()*"><xsl:apply-templates select="." mode="e:reading"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="e:is-block(.) and empty($name)"><xsl:sequence select="$shown"/></xsl:when>
      <xsl:when test="exists($shown[string()]) or exists(e:dates(.))">
        <div xmlns="" class="field">
          <xsl:sequence select="$name, $shown"/>
          <xsl:if test="not(normalize-space())"><span data-added="">{e:dates(.)}</span></xsl:if>
        </div>
      </xsl:when>
      <xsl:when test="exists($shown)"><xsl:sequence select="$shown"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="text()" mode="p:field" as="text()"><xsl:copy/></xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="p:field" as="empty-sequence()"/>

  <!-- What a fact is called before it is told; many need no name. -->
  <xsl:function name="p:field-name" as="element(Q{}span)?">
    <xsl:param name="fact" as="element()"/>
    <xsl:variable name="name" as="xs:string?" select="($words('letter.' || $fact/self::correspAction/@type), $fact/self::idno/@type, $words('field.' || local-name($fact)))[1]"/>
    <xsl:if test="$name"><span xmlns="" class="field-name" data-added="">{$name}: </span></xsl:if>
  </xsl:function>

  <!-- When something was, by its attributes. -->
  <xsl:function name="e:dates" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="dates" as="xs:string*" select="$element/(@when, @from, @notBefore, @notAfter, @to)/string()"/>
    <xsl:if test="exists($dates)"><xsl:sequence select="string-join($dates, '–')"/></xsl:if>
  </xsl:function>

  <!-- Parts with what print sets between them, unless there are words between them already. -->
  <xsl:template name="e:joined" as="element()">
    <xsl:choose>
      <xsl:when test="text()[normalize-space()]"><xsl:call-template name="e:element"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="p:joined"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="p:joined" as="element()">
    <xsl:element name="{if (e:is-block(.)) then 'div' else 'span'}" namespace="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-' || local-name()"/></xsl:call-template>
      <xsl:iterate select="*">
        <xsl:param name="before" as="element()?" select="()"/>
        <xsl:variable name="date" as="xs:string?" select="e:dates(.)[not(normalize-space(current()))]"/>
        <xsl:if test="$before and (normalize-space() or $date) and not(e:is-block(.))">
          <span xmlns="" data-added="">{p:between($before, .)}</span>
        </xsl:if>
        <xsl:apply-templates select="."/>
        <xsl:if test="$date"><span xmlns="" data-added="">{$date}</span></xsl:if>
        <xsl:next-iteration>
          <xsl:with-param name="before" select="if (normalize-space()) then . else $before"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:element>
  </xsl:template>

  <xsl:function name="p:between" as="xs:string">
    <xsl:param name="before" as="element()"/>
    <xsl:param name="after" as="element()"/>
    <xsl:variable name="ended" as="xs:boolean" select="matches($before, '[.,;:!?]\s*$')"/>
    <xsl:choose>
      <xsl:when test="$before/(self::pubPlace | self::author | self::resp)"><xsl:sequence select="': '"/></xsl:when>
      <xsl:when test="$ended"><xsl:sequence select="' '"/></xsl:when>
      <xsl:when test="$after/(self::monogr | self::series | self::imprint | self::title)"><xsl:sequence select="'. '"/></xsl:when>
      <xsl:when test="$before/(self::height | self::width | self::depth | self::dim)"><xsl:sequence select="' × '"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="', '"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
