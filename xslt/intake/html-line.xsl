<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: phrases of HTML, links, and the notes that pages make of links. Modes: p:line.
     Needs: html.xsl (p:blocks), form.xsl. HTML has no notes: a link that is a number or a sign leads to one if that leads back. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:i="urn:apparat:intake" xmlns:p="urn:apparat:html"
                xmlns:t="http://www.tei-c.org/ns/1.0" xmlns="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.w3.org/1999/xhtml" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="p:line" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:key name="p:id" match="*[@id]" use="@id"/>
  <xsl:key name="p:id" match="a[@name]" use="@name"/>
  <xsl:key name="p:to" match="a[starts-with(@href, '#')]" use="substring(@href, 2)"/>

  <!-- Notes. -->

  <!-- The words of a mark without what is around its number. -->
  <xsl:function name="p:number" as="xs:string">
    <xsl:param name="link" as="element(a)"/>
    <xsl:sequence select="replace(normalize-space($link), '^[\[(]+|[\]).]+$', '')"/>
  </xsl:function>

  <!-- What a link is the mark of: the block that holds the place it leads to and a link that leads back; nothing if it is no mark. -->
  <xsl:function name="p:note-of" cache="yes" as="element()?">
    <xsl:param name="link" as="element(a)"/>
    <xsl:variable name="place" as="element()?" select="if (starts-with($link/@href, '#')) then key('p:id', substring($link/@href, 2), root($link))[1] else ()"/>
    <xsl:variable name="block" as="element()?" select="$place/ancestor-or-self::*[p:is-block(.)][not(self::body or self::section or self::ol or self::ul or self::dl)][1]"/>
    <!-- It may be the first of several, in an item or in a div of one note. -->
    <xsl:variable name="whole" as="element()?"
                  select="($block/ancestor-or-self::*[self::li or self::dd or self::aside][. is $block or $block is *[1]][1],
                           $block/parent::div[$block is *[1]][count(.//a[starts-with(@href, '#')]) = 1], $block)[1]"/>
    <xsl:variable name="said" as="xs:boolean" select="tokenize($link/(@role, @class) || '') = ('doc-noteref', 'footnote-ref', 'noteref', 'footnote-reference') or exists($link/@data-footnote-ref)"/>
    <xsl:variable name="back" as="xs:boolean" select="exists($link/ancestor-or-self::*[@id or @name][position() le 3]/(@id, @name) ! key('p:to', ., root($link))[ancestor-or-self::*[. is $whole]])"/>
    <!-- Of two that lead to each other the first is the mark. -->
    <xsl:sequence select="$whole[. >> $link][p:number($link) != '' and string-length(p:number($link)) le 6][$said or $back]"/>
  </xsl:function>

  <xsl:variable name="p:notes" as="map(xs:string, element(a))"
                select="map:merge(//a[@href] ! (for $note in p:note-of(.) return map{generate-id($note): .}), map{'duplicates': 'use-first'})"/>

  <xsl:function name="p:is-note" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="map:contains($p:notes, generate-id($element))"/>
  </xsl:function>

  <!-- Whether words are a note's, or the heading above a list of nothing but notes. -->
  <xsl:function name="p:is-of-notes" as="xs:boolean">
    <xsl:param name="words" as="text()"/>
    <xsl:sequence select="exists($words/ancestor::*[p:is-note(.)])"/>
  </xsl:function>

  <xsl:template match="a[p:note-of(.)]" mode="p:line" as="element(t:note)" priority="3">
    <xsl:variable name="note" as="element()" select="p:note-of(.)"/>
    <xsl:variable name="backs" as="xs:string*" select="ancestor-or-self::*[@id or @name][position() le 3]/(@id, @name)"/>
    <note type="footnote" n="{p:number(.)}" place="foot">
      <xsl:variable name="words" as="node()*"><xsl:apply-templates select="$note" mode="p:without-back"><xsl:with-param name="backs" select="$backs" tunnel="yes"/><xsl:with-param name="number" select="p:number(.)" tunnel="yes"/></xsl:apply-templates></xsl:variable>
      <xsl:variable name="page" as="document-node()"><xsl:document><xsl:sequence select="$words"/></xsl:document></xsl:variable>
      <xsl:sequence select="p:blocks($page/*/node())"/>
    </note>
  </xsl:template>

  <!-- The raised link is the mark, not words raised. -->
  <xsl:template match="sup[a[p:note-of(.)]][normalize-space() = normalize-space(string-join(a))]" mode="p:line" as="node()*" priority="4">
    <xsl:apply-templates select="a" mode="p:line"/>
  </xsl:template>

  <!-- A note without the links that lead back, and without the number before it. -->
  <xsl:mode name="p:without-back" on-no-match="shallow-copy"/>
  <xsl:template match="a[starts-with(@href, '#')]" mode="p:without-back" as="node()*">
    <xsl:param name="backs" as="xs:string*" tunnel="yes"/>
    <xsl:if test="not(substring(@href, 2) = $backs or @role = 'doc-backlink' or contains(@class, 'backref'))"><xsl:next-match/></xsl:if>
  </xsl:template>
  <xsl:template match="sup[a[starts-with(@href, '#')]]" mode="p:without-back" as="node()*">
    <xsl:param name="backs" as="xs:string*" tunnel="yes"/>
    <xsl:if test="not(substring(a[1]/@href, 2) = $backs)"><xsl:next-match/></xsl:if>
  </xsl:template>

  <!-- Phrases. -->

  <xsl:template match="text()" mode="p:line" as="node()*">
    <xsl:variable name="words" as="text()"><xsl:value-of select="replace(., '\s+', ' ')"/></xsl:variable>
    <xsl:sequence select="e:looking($words, (), ancestor::*[@lang][1][not(self::html or self::body)]/@lang ! e:language-tag(.))"/>
  </xsl:template>

  <xsl:template match="*" mode="p:line" as="node()*">
    <xsl:variable name="inside" as="node()*"><xsl:apply-templates select="node()" mode="p:line"/></xsl:variable>
    <xsl:sequence select="p:place(.), e:looking($inside, p:rend(.), ())"/>
  </xsl:template>

  <xsl:variable name="p:looks" as="map(xs:string, xs:string)"
                select="map{'i': 'italic', 'em': 'italic', 'cite': 'italic', 'dfn': 'italic', 'var': 'italic', 'b': 'bold', 'strong': 'bold', 'u': 'underline', 's': 'strikethrough',
                            'strike': 'strikethrough', 'sup': 'superscript', 'sub': 'subscript', 'small': 'small', 'big': 'large', 'code': 'monospace', 'tt': 'monospace', 'kbd': 'monospace', 'samp': 'monospace'}"/>

  <!-- How words look: what the element means, and what its own style says. -->
  <xsl:function name="p:rend" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="style" as="xs:string" select="lower-case($element/@style) || ''"/>
    <xsl:sequence select="$p:looks(local-name($element)),
                          'italic'[matches($style, 'font-style\s*:\s*(italic|oblique)')], 'bold'[matches($style, 'font-weight\s*:\s*(bold|[6-9]00)')],
                          'small-caps'[matches($style, 'font-variant[\w-]*\s*:\s*small-caps')], 'underline'[matches($style, 'text-decoration[\w-]*\s*:[^;]*underline')],
                          'strikethrough'[matches($style, 'text-decoration[\w-]*\s*:[^;]*line-through')], 'uppercase'[matches($style, 'text-transform\s*:\s*uppercase')],
                          'superscript'[matches($style, 'vertical-align\s*:\s*super')], 'subscript'[matches($style, 'vertical-align\s*:\s*sub(\s|;|$)')]"/>
  </xsl:function>

  <xsl:template match="br" mode="p:line" as="element(t:lb)"><lb/></xsl:template>
  <xsl:template match="wbr | script | style | template | noscript | link | meta | title" mode="p:line" as="empty-sequence()"/>
  <xsl:template match="q" mode="p:line" as="element(t:q)"><q><xsl:apply-templates select="node()" mode="p:line"/></q></xsl:template>
  <xsl:template match="abbr | acronym" mode="p:line" as="element(t:abbr)"><abbr><xsl:apply-templates select="node()" mode="p:line"/></abbr></xsl:template>
  <xsl:template match="ins" mode="p:line" as="element(t:add)"><add><xsl:for-each select="@datetime"><xsl:attribute name="i:when" select="."/></xsl:for-each><xsl:apply-templates select="node()" mode="p:line"/></add></xsl:template>
  <xsl:template match="del" mode="p:line" as="element(t:del)"><del><xsl:for-each select="@datetime"><xsl:attribute name="i:when" select="."/></xsl:for-each><xsl:apply-templates select="node()" mode="p:line"/></del></xsl:template>

  <xsl:template match="a[@href]" mode="p:line" as="node()*">
    <xsl:variable name="words" as="node()*"><xsl:apply-templates select="node()" mode="p:line"/></xsl:variable>
    <xsl:sequence select="p:place(.), e:link(@href, $words)"/>
  </xsl:template>

  <!-- A place to which something of these pages may lead. -->
  <xsl:function name="p:place" as="element(t:anchor)*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="distinct-values($element/(@id, @name[$element/self::a]))"><anchor i:name="{$file}#{.}"/></xsl:for-each>
  </xsl:function>

  <xsl:template match="img" mode="p:line" as="element(t:figure)?">
    <xsl:if test="normalize-space(@src)">
      <figure>
        <xsl:sequence select="e:graphic(normalize-space(@src))"/>
        <xsl:for-each select="normalize-space(@alt)[.]"><figDesc>{.}</figDesc></xsl:for-each>
      </figure>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*:math" mode="p:line" as="element(t:seg)">
    <xsl:call-template name="e:say-lost"><xsl:with-param name="what" select="'formulae; their signs are kept, in their order'"/></xsl:call-template>
    <seg type="formula">{normalize-space(replace(string-join(.//text()[not(ancestor::*:annotation)], ' '), '\s+', ' '))}</seg>
  </xsl:template>

  <xsl:template match="iframe | object | embed | video | audio | canvas | svg | *:svg | input | select | textarea | button" mode="p:line" as="node()*">
    <xsl:call-template name="e:say-lost"><xsl:with-param name="what" select="'embedded objects, charts and drawings'"/></xsl:call-template>
    <xsl:if test="self::object | self::video | self::audio | self::button"><xsl:apply-templates select="node()" mode="p:line"/></xsl:if>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="p:line" as="empty-sequence()"/>
</xsl:stylesheet>
