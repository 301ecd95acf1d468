<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: app, listApp, listWit, and the borders of witnesses. Modes: e:reading (the line of text, and the entries below a
     block). Needs: apparatus-entries.xsl, readings.xsl, structure.xsl (e:content, which asks for what stands below a block). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:apparatus"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- The line of text has the base reading, with a mark that leads to the entry. -->
  <xsl:template match="app" as="node()*">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="base" as="element()?" select="e:base(.)"/>
    <xsl:choose>
      <xsl:when test="ancestor::app and e:is-of-apparatus(.)">
        <xsl:call-template name="p:entry-in-reading"/>
      </xsl:when>
      <xsl:when test="not(e:holds-text(.))">
        <xsl:if test="not($copy) and e:end(.) is ."><xsl:sequence select="p:mark(., not($linked))"/></xsl:if>
      </xsl:when>
      <xsl:when test="$copy or parent::table or parent::row or parent::list">
        <xsl:apply-templates select="$base/node()"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{if (e:has-block($base)) then 'div' else 'span'}" namespace="">
          <xsl:if test="e:letter(.)"><xsl:attribute name="id" select="e:mark-id(.)"/></xsl:if>
          <xsl:attribute name="class" select="'lemma'"/>
          <xsl:apply-templates select="$base/node()"/>
          <xsl:if test="not($linked) and e:letter(.)"><xsl:sequence select="p:letter(.)"/></xsl:if>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A reading may hold an entry of its own: the words that most have, then the others in brackets. -->
  <xsl:template name="p:entry-in-reading" as="node()*">
    <xsl:apply-templates select="e:base(.)/node()"/>
    <xsl:call-template name="e:sub-entry"/>
  </xsl:template>

  <xsl:template name="e:sub-entry" as="element(Q{}span)">
    <xsl:context-item as="element(app)" use="required"/>
    <span xmlns="" class="sub-entry" data-added="">
      <xsl:text> [</xsl:text>
      <xsl:call-template name="e:app-entry"/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <!-- Where entries that do not hold the text end, their marks stand. -->
  <xsl:template match="*[$e:has-marks][exists(e:ending-at(.))]" as="node()*" priority="30">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="made" as="node()*"><xsl:next-match/></xsl:variable>
    <xsl:variable name="marks" as="node()*" select="if ($copy) then () else p:marks(e:ending-at(.), not($linked))"/>
    <xsl:choose>
      <xsl:when test="empty($marks)"><xsl:sequence select="$made"/></xsl:when>
      <xsl:when test="$made[last()][self::*][local-name() = ('p', 'div', 'li', 'td', 'th', 'dd', 'dt', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption')]">
        <xsl:sequence select="$made[position() lt last()]"/>
        <xsl:copy select="$made[last()]" copy-namespaces="no">
          <xsl:sequence select="@*, node(), $marks"/>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$made, $marks"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One mark for the entries of one place. -->
  <xsl:function name="p:marks" as="element()*">
    <xsl:param name="apps" as="element(app)*"/>
    <xsl:param name="leads" as="xs:boolean"/>
    <xsl:for-each-group select="$apps[e:letter(.)]" group-by="e:place-key(.)">
      <xsl:sequence select="p:mark(current-group()[1], $leads)"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="p:mark" as="element(Q{}span)?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:param name="leads" as="xs:boolean"/>
    <xsl:if test="e:letter($app)">
      <span xmlns="" class="app-place" id="{e:mark-id($app)}" data-added="">
        <xsl:if test="$leads"><xsl:sequence select="p:letter($app)"/></xsl:if>
      </span>
    </xsl:if>
  </xsl:function>

  <xsl:function name="p:letter" as="element(Q{}sup)">
    <xsl:param name="app" as="element(app)"/>
    <sup xmlns="" class="app-mark" data-added="">
      <a href="#{e:entry-id($app)}" aria-label="{e:say('variantMark', e:letter($app))}">{e:letter($app)}</a>
    </sup>
  </xsl:function>

  <!-- The entries of a block, to stand below it. -->
  <xsl:template name="e:apparatus-below" as="node()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:sequence select="p:blocks(e:entries-below(.))"/>
  </xsl:template>

  <!-- Entries that speak of no place of the text, at its end. -->
  <xsl:template name="e:apparatus-unplaced" as="node()*">
    <xsl:sequence select="p:blocks($e:unplaced)"/>
  </xsl:template>

  <!-- Each apparatus is a block of its own. -->
  <xsl:function name="p:blocks" as="element(Q{}div)*">
    <xsl:param name="entries" as="element(app)*"/>
    <xsl:for-each-group select="$entries" group-by="e:apparatus-of(.)">
      <xsl:sort select="index-of(tokenize(e:say('apparatusOrder')), current-grouping-key())"/>
      <div xmlns="" class="apparatus {current-grouping-key()}" role="group" aria-label="{e:apparatus-title(.)}" data-added="">
        <xsl:if test="current-grouping-key() != 'variants'"><p class="apparatus-title">{e:apparatus-title(.)}</p></xsl:if>
        <ul class="entries-of-text">
          <xsl:for-each-group select="current-group()" group-by="e:place-key(.)">
            <xsl:sequence select="p:item(current-group())"/>
          </xsl:for-each-group>
        </ul>
      </div>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The entries of one place. -->
  <xsl:function name="p:item" as="element(Q{}li)">
    <xsl:param name="apps" as="element(app)+"/>
    <xsl:variable name="first" as="element(app)" select="$apps[1]"/>
    <li xmlns="" id="{e:entry-id($first)}">
      <xsl:if test="$first/ancestor::app"><xsl:attribute name="class" select="'sub'"/></xsl:if>
      <xsl:sequence select="p:back($first)"/>
      <xsl:text> </xsl:text>
      <xsl:for-each select="$first"><xsl:call-template name="e:app-entry"/></xsl:for-each>
      <xsl:for-each select="tail($apps)">
        <xsl:text>; </xsl:text>
        <span id="{e:entry-id(.)}"><xsl:call-template name="e:variants"/></span>
      </xsl:for-each>
    </li>
  </xsl:function>

  <!-- By what the place is cited, and the way back to it. -->
  <xsl:function name="p:back" as="element()">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="place" as="xs:string" select="e:cited-place($app)"/>
    <xsl:choose>
      <xsl:when test="e:letter($app) and not($app[parent::table or parent::row or parent::list])">
        <a xmlns="" class="place" href="#{e:mark-id($app)}" aria-label="{e:say('backToPlace', $place || ' ' || e:letter($app))}">{$place}<sup>{e:letter($app)}</sup></a>
      </xsl:when>
      <xsl:otherwise><span xmlns="" class="place">{$place}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Entries that stand apart are shown where they belong. -->
  <xsl:template match="listApp" as="empty-sequence()"/>

  <!-- The witnesses are listed with the source of the text. -->
  <xsl:template match="listWit" as="empty-sequence()"/>

  <xsl:template match="lem | rdg | rdgGrp | wit" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- An entry shows its own; one within another, in its line. -->
  <xsl:template match="witDetail" as="element(Q{}span)?">
    <xsl:if test="not(ancestor::app) or ancestor::witDetail">
      <span xmlns="" class="wit-detail" data-added=""> [{string-join(e:in-order(e:witness-ids(@wit)) ! e:siglum(.), ' ')}: <span data-tei="reading"><xsl:apply-templates/></span>]</span>
    </xsl:if>
  </xsl:template>

  <!-- The sigla of the witnesses, and what each is. -->
  <xsl:template name="e:conspectus" as="element(Q{}dl)?">
    <xsl:if test="exists($e:entries) and exists($e:witnesses)">
      <dl xmlns="" class="conspectus">
        <xsl:for-each select="$e:witnesses">
          <dt>{e:siglum(.)}</dt>
          <dd><xsl:sequence select="e:description(.)"/></dd>
        </xsl:for-each>
      </dl>
    </xsl:if>
  </xsl:template>

  <!-- What the list says of a witness, without its siglum. -->
  <xsl:function name="e:description" as="node()*">
    <xsl:param name="id" as="xs:string"/>
    <xsl:apply-templates select="e:described($id)/node() except e:described($id)/(abbr | idno)[@type = 'siglum']" mode="e:reading">
      <xsl:with-param name="copy" select="true()" tunnel="yes"/>
      <xsl:with-param name="linked" select="true()" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:function>

  <!-- Where the text of a witness begins or breaks off, for those who see and hear. -->
  <xsl:template match="lacunaStart | lacunaEnd | witStart | witEnd" as="element(Q{}span)?">
    <xsl:variable name="sigla" as="xs:string" select="string-join(e:in-order(e:of-border(.)) ! e:siglum(.), ' ')"/>
    <xsl:if test="$sigla">
      <span xmlns="" class="border" data-added=""> [{e:say(local-name(), $sigla)}] </span>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
