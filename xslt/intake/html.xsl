<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: those of HTML that hold words. Modes: p:block, p:line.
     Needs: form.xsl. Includes html-line.xsl (phrases and notes). The page comes as a parser of HTML has repaired it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:i="urn:apparat:intake" xmlns:p="urn:apparat:html" xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:t="http://www.tei-c.org/ns/1.0" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.w3.org/1999/xhtml" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="form.xsl"/>
  <xsl:include href="html-line.xsl"/>

  <xsl:mode name="p:block" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="element(i:form)">
    <xsl:variable name="head" as="element()?" select="html/head"/>
    <xsl:call-template name="e:form">
      <xsl:with-param name="title" select="($head/meta[lower-case(@name) = ('dc.title', 'dcterms.title', 'citation_title')]/@content/string(), $head/title/string())[normalize-space()][1]"/>
      <xsl:with-param name="authors" select="$head/meta[lower-case(@name) = ('author', 'dc.creator', 'dcterms.creator', 'citation_author')]/@content/string()"/>
      <xsl:with-param name="language" select="(html/@lang/string(), html/body/@lang/string(), $head/meta[lower-case(@name) = ('dc.language', 'dcterms.language')]/@content/string())[1]"/>
      <xsl:with-param name="body" select="p:blocks(html/body/node())"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:variable name="p:block-names" as="map(xs:string, xs:boolean)"
                select="map:merge(tokenize('address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer
                  form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul') ! map{.: true()})"/>

  <xsl:function name="p:is-block" cache="yes" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/self::*) and (map:contains($p:block-names, local-name($node)) or exists($node/*[p:is-block(.)]))"/>
  </xsl:function>

  <!-- Blocks as they are; words and phrases between them make paragraphs. -->
  <xsl:function name="p:blocks" as="node()*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:for-each-group select="$nodes[not(self::comment() or self::processing-instruction())]" group-adjacent="p:is-block(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="p:block"/></xsl:when>
        <xsl:when test="some $one in current-group() satisfies normalize-space($one) or $one/descendant-or-self::img">
          <p><xsl:apply-templates select="current-group()" mode="p:line"/></p>
        </xsl:when>
        <!-- A place to which something leads, between two blocks. -->
        <xsl:otherwise><xsl:sequence select="current-group()/descendant-or-self::*/p:place(.)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- What only holds blocks, or parts pages. -->
  <xsl:template match="*" mode="p:block" as="node()*">
    <xsl:if test="p:breaks(., 'before')"><pb/></xsl:if>
    <xsl:sequence select="p:place(.), p:blocks(node())"/>
    <xsl:if test="p:breaks(., 'after')"><pb/></xsl:if>
  </xsl:template>

  <xsl:function name="p:breaks" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="side" as="xs:string"/>
    <xsl:sequence select="matches(lower-case($block/@style), '(^|[;\s-])break-' || $side || '\s*:\s*(page|always)')"/>
  </xsl:function>

  <!-- What is there for the page's sake. -->
  <xsl:template match="nav | body/footer | *[@role = ('navigation', 'banner', 'contentinfo', 'search')]" mode="p:block" as="empty-sequence()" priority="2">
    <xsl:call-template name="e:say-lost">
      <xsl:with-param name="what" select="'what the page has for its site''s sake: navigation, search, foot'"/>
      <xsl:with-param name="degree" select="'left'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A note stands where it is referred to. -->
  <xsl:template match="*[p:is-note(.)] | (section | div)[.//*[p:is-note(.)]][every $one in .//text()[normalize-space()] satisfies p:is-of-notes($one)]" mode="p:block" as="empty-sequence()" priority="3"/>

  <xsl:template match="h1 | h2 | h3 | h4 | h5 | h6" mode="p:block" as="element(t:head)">
    <head n="{substring(local-name(), 2)}">
      <xsl:sequence select="p:place(.)"/>
      <xsl:apply-templates select="node()" mode="p:line"/>
    </head>
  </xsl:template>

  <xsl:template match="p | address | figcaption | summary | dt[not(parent::dl)]" mode="p:block" as="node()*">
    <xsl:choose>
      <xsl:when test="*[p:is-block(.)]"><xsl:sequence select="p:place(.), p:blocks(node())"/></xsl:when>
      <xsl:otherwise>
        <p>
          <xsl:for-each select="p:side(.)"><xsl:attribute name="rend" select="."/></xsl:for-each>
          <xsl:sequence select="p:place(.)"/>
          <xsl:apply-templates select="node()" mode="p:line"/>
        </p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:side" as="xs:string?">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="said" as="xs:string*" select="lower-case($block/@align), lower-case($block/@style) ! replace(., '^.*text-align\s*:\s*(\w+).*$', '$1')[. != $block/@style], 'center'[$block/parent::center]"/>
    <xsl:sequence select="$said[. = ('center', 'right')][1]"/>
  </xsl:function>

  <xsl:template match="blockquote" mode="p:block" as="element(t:quote)">
    <quote><xsl:sequence select="p:place(.), p:blocks(node())"/></quote>
  </xsl:template>

  <!-- Lines as they stand; spaces at the beginning of one are kept. -->
  <xsl:template match="pre" mode="p:block" as="element(t:ab)">
    <ab type="code">
      <xsl:sequence select="p:place(.)"/>
      <xsl:for-each select="tokenize(replace(string(), '^\n|\n$', ''), '\n')">
        <xsl:if test="position() > 1"><lb/></xsl:if>
        <xsl:variable name="indent" as="xs:integer" select="string-length(.) - string-length(replace(., '^\s+', ''))"/>
        <xsl:text>{string-join((1 to $indent) ! '&#xA0;')}{substring(., $indent + 1)}</xsl:text>
      </xsl:for-each>
    </ab>
  </xsl:template>

  <xsl:template match="hr" mode="p:block" as="element(t:milestone)"><milestone unit="rule"/></xsl:template>

  <!-- Lists. -->

  <xsl:template match="ul | ol | menu | dir" mode="p:block" as="node()*">
    <xsl:variable name="numbered" as="xs:boolean" select="exists(self::ol)"/>
    <xsl:variable name="items" as="element()*" select="li[not(p:is-note(.))]"/>
    <xsl:if test="$items">
      <list rend="{e:list-rend(if ($numbered) then (map{'a': 'lower-alpha', 'i': 'lower-roman'}(string(@type)), 'decimal')[1] else ())}">
        <xsl:for-each select="$items">
          <item>
            <xsl:if test="$numbered"><xsl:for-each select="(@value, ../@start[current() is $items[1]])[. castable as xs:integer][not(. = '1')][1]"><xsl:attribute name="n" select="."/></xsl:for-each></xsl:if>
            <xsl:sequence select="p:place(.), p:blocks(node())"/>
          </item>
        </xsl:for-each>
      </list>
    </xsl:if>
    <xsl:sequence select="p:blocks(* except li)"/>
  </xsl:template>

  <xsl:template match="dl" mode="p:block" as="node()*">
    <xsl:variable name="entries" as="element()*" select="(dt | dd | child::div/(dt | dd))[not(p:is-note(.))]"/>
    <xsl:if test="$entries">
      <list type="gloss">
        <xsl:for-each select="$entries">
          <xsl:choose>
            <xsl:when test="self::dt"><label><xsl:sequence select="p:place(.)"/><xsl:apply-templates select="node()" mode="p:line"/></label></xsl:when>
            <xsl:otherwise><item><xsl:sequence select="p:place(.), p:blocks(node())"/></item></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </list>
    </xsl:if>
  </xsl:template>

  <!-- Tables; one that is the frame of a page is none. -->

  <xsl:template match="table" mode="p:block" as="node()*">
    <xsl:choose>
      <xsl:when test="@role = 'presentation' or .//table or .//(h1 | h2 | h3)">
        <xsl:sequence select="p:place(.), (caption, (thead | tbody | tfoot | .)/tr/(td | th)) ! p:blocks(node())"/>
      </xsl:when>
      <xsl:otherwise>
        <table>
          <xsl:for-each select="caption[normalize-space()]"><head><xsl:apply-templates select="node()" mode="p:line"/></head></xsl:for-each>
          <xsl:for-each select="thead/tr, (tbody | .)/tr, tfoot/tr">
            <row>
              <xsl:if test="parent::thead or th and not(td)"><xsl:attribute name="role" select="'label'"/></xsl:if>
              <xsl:for-each select="td | th">
                <cell>
                  <xsl:if test="self::th and ../td"><xsl:attribute name="role" select="'label'"/></xsl:if>
                  <xsl:for-each select="@rowspan[. castable as xs:integer][xs:integer(.) gt 1]"><xsl:attribute name="rows" select="."/></xsl:for-each>
                  <xsl:for-each select="@colspan[. castable as xs:integer][xs:integer(.) gt 1]"><xsl:attribute name="cols" select="."/></xsl:for-each>
                  <xsl:sequence select="p:place(.), p:blocks(node())"/>
                </cell>
              </xsl:for-each>
            </row>
          </xsl:for-each>
        </table>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Pictures with a caption; a figure that holds something else is what it holds. -->
  <xsl:template match="figure" mode="p:block" as="node()*">
    <xsl:choose>
      <xsl:when test=".//img and not(.//table or .//pre or .//blockquote)">
        <figure>
          <xsl:sequence select="p:place(.)"/>
          <xsl:sequence select=".//img ! e:graphic(normalize-space(@src))"/>
          <xsl:for-each select="figcaption[normalize-space()]"><head><xsl:apply-templates select="node()" mode="p:line"/></head></xsl:for-each>
          <xsl:for-each select=".//img[normalize-space(@alt)][1]"><figDesc>{normalize-space(@alt)}</figDesc></xsl:for-each>
          <xsl:sequence select="p:blocks(* except (figcaption | img | *[.//img]))"/>
        </figure>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="p:place(.), p:blocks(node())"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
