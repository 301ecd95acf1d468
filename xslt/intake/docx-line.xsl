<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: what stands in a w:p: runs, links, notes, comments, tracked changes, fields, pictures. Modes: p:line.
     Needs: docx.xsl (p:blocks), docx-styles.xsl (p:rend, p:language), form.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:rel="http://schemas.openxmlformats.org/package/2006/relationships"
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
                xmlns:e="urn:apparat:edition" xmlns:i="urn:apparat:intake" xmlns:p="urn:apparat:docx"
                xmlns:t="http://www.tei-c.org/ns/1.0" xmlns="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="p:line" on-no-match="shallow-skip" on-multiple-match="fail"/>
  <xsl:mode name="p:run" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:key name="p:note" match="w:footnote | w:endnote | w:comment" use="@w:id"/>
  <xsl:key name="p:relation" match="rel:Relationship" use="@Id"/>

  <xsl:function name="p:line" as="node()*">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="p:in-fields($paragraph/node())"/>
  </xsl:function>

  <!-- Runs between the marks of a field that is a link belong to that; of other fields the words that they gave last are kept. -->
  <xsl:function name="p:in-fields" as="node()*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:choose>
      <xsl:when test="empty($nodes/w:fldChar)"><xsl:apply-templates select="$nodes" mode="p:line"/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="$nodes" group-adjacent="string(p:field-link(., $nodes))">
          <xsl:variable name="words" as="node()*"><xsl:apply-templates select="current-group()" mode="p:line"/></xsl:variable>
          <xsl:sequence select="if (current-grouping-key()) then e:link(current-grouping-key(), $words) else $words"/>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="p:field-link" as="xs:string?">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="mark" as="element(w:fldChar)?" select="($nodes[. &lt;&lt; $node]/w:fldChar)[last()][@w:fldCharType = 'separate']"/>
    <xsl:variable name="begin" as="element(w:fldChar)?" select="$mark ! ($nodes/w:fldChar)[. &lt;&lt; $mark][@w:fldCharType = 'begin'][last()]"/>
    <xsl:sequence select="$begin ! p:address(string-join(($nodes/w:instrText)[. >> $begin and . &lt;&lt; $mark]))"/>
  </xsl:function>

  <!-- Where a field leads: HYPERLINK "ADDRESS" or HYPERLINK \l "BOOKMARK"; REF BOOKMARK \h. -->
  <xsl:function name="p:address" as="xs:string?">
    <xsl:param name="instruction" as="xs:string"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(replace($instruction, '&quot;', ' '))[. != '']"/>
    <xsl:sequence select="if ($words[1] = 'HYPERLINK') then (if ($words[2] = '\l') then '#' || $words[3] else $words[2])
                          else if ($words[1] = ('REF', 'PAGEREF') and $words = '\h') then '#' || $words[2] else ()"/>
  </xsl:function>

  <xsl:template match="w:instrText | w:fldSimple" mode="p:line p:run" as="node()*">
    <xsl:variable name="name" as="xs:string?" select="tokenize(normalize-space((@w:instr, string())[1]))[matches(., '^[A-Z]+$')][1]"/>
    <xsl:variable name="link" as="xs:string?" select="@w:instr ! p:address(.)"/>
    <xsl:if test="$name = ('XE', 'TC')">
      <xsl:call-template name="e:say-lost"><xsl:with-param name="what" select="'marks for an index'"/><xsl:with-param name="near" select="ancestor::w:p[1]"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$name and not($name = ('HYPERLINK', 'REF', 'PAGEREF', 'SEQ', 'XE', 'TC'))">
      <xsl:call-template name="e:say-lost">
        <xsl:with-param name="what" select="'fields of type ' || $name || '; the words that they last gave are kept'"/>
        <xsl:with-param name="near" select="ancestor::w:p[1]"/>
        <xsl:with-param name="degree" select="'left'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:variable name="words" as="node()*"><xsl:apply-templates select="w:r | w:hyperlink" mode="p:line"/></xsl:variable>
    <xsl:sequence select="if ($link) then e:link($link, $words) else $words"/>
  </xsl:template>

  <xsl:template match="w:hyperlink" mode="p:line" as="node()*">
    <xsl:variable name="words" as="node()*" select="p:in-fields(node())"/>
    <xsl:variable name="outside" as="xs:string?" select="@r:id ! p:target(.)"/>
    <xsl:variable name="address" as="xs:string" select="$outside || (@w:anchor ! ('#' || .))"/>
    <xsl:sequence select="if ($address) then e:link($address, $words) else $words"/>
  </xsl:template>

  <!-- What a relation of the part leads to. -->
  <xsl:function name="p:target" as="xs:string?">
    <xsl:param name="id" as="attribute()"/>
    <xsl:variable name="root" as="element()" select="root($id)/*"/>
    <xsl:variable name="part" as="xs:string" select="if ($root/self::w:footnotes) then 'footnotes' else if ($root/self::w:endnotes) then 'endnotes'
                                                     else if ($root/self::w:comments) then 'comments' else 'document'"/>
    <xsl:sequence select="p:part('_rels/' || $part || '.xml.rels') ! key('p:relation', $id, .)/@Target/string()"/>
  </xsl:function>

  <xsl:template match="w:ins | w:moveTo" mode="p:line" as="element(t:add)?">
    <xsl:where-populated><add i:who="{@w:author}" i:when="{@w:date}"><xsl:sequence select="p:in-fields(node())"/></add></xsl:where-populated>
  </xsl:template>

  <xsl:template match="w:del | w:moveFrom" mode="p:line" as="element(t:del)?">
    <xsl:where-populated><del i:who="{@w:author}" i:when="{@w:date}"><xsl:sequence select="p:in-fields(node())"/></del></xsl:where-populated>
  </xsl:template>

  <xsl:template match="w:sdt" mode="p:line" as="node()*">
    <xsl:apply-templates select="w:sdtContent/node()" mode="p:line"/>
  </xsl:template>

  <xsl:template match="w:bookmarkStart[@w:name]" mode="p:line" as="element(t:anchor)">
    <anchor i:name="{$file}#{@w:name}"/>
  </xsl:template>

  <xsl:template match="w:commentRangeStart" mode="p:line" as="element(i:from)">
    <i:from key="{$file}#{@w:id}"/>
  </xsl:template>

  <xsl:template match="m:oMath | m:oMathPara" mode="p:line" as="element(t:seg)">
    <xsl:call-template name="e:say-lost"><xsl:with-param name="what" select="'formulae; their signs are kept, in their order'"/><xsl:with-param name="near" select="ancestor::w:p[1]"/></xsl:call-template>
    <seg type="formula">{.//m:t}</seg>
  </xsl:template>

  <!-- A run: its words as they look, hidden ones too, and what else stands in it. -->
  <xsl:template match="w:r" mode="p:line" as="node()*">
    <xsl:variable name="linked" as="xs:boolean" select="exists(ancestor::w:hyperlink) or p:chain(w:rPr/w:rStyle/@w:val, ())/w:name/@w:val = ('Hyperlink', 'Internet Link')"/>
    <xsl:variable name="rend" as="xs:string*" select="p:rend(p:properties(.))[not($linked and . = 'underline')]"/>
    <xsl:variable name="language" as="xs:string?" select="p:language(.)"/>
    <xsl:for-each-group select="node()" group-adjacent="exists(self::w:t | self::w:delText | self::w:tab | self::w:noBreakHyphen | self::w:softHyphen | self::w:sym | self::w:br[not(@w:type = ('page', 'column'))] | self::w:cr | self::text())">
      <xsl:variable name="inside" as="node()*"><xsl:apply-templates select="current-group()" mode="p:run"/></xsl:variable>
      <xsl:sequence select="if (current-grouping-key()) then e:looking($inside, $rend, $language) else $inside"/>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="w:t | w:delText" mode="p:run" as="text()"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="w:tab | w:ptab" mode="p:run" as="text()"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="w:noBreakHyphen" mode="p:run" as="text()"><xsl:text>&#x2011;</xsl:text></xsl:template>
  <xsl:template match="w:softHyphen" mode="p:run" as="text()"><xsl:text>&#xAD;</xsl:text></xsl:template>
  <xsl:template match="w:br | w:cr" mode="p:run" as="element(t:lb)"><lb/></xsl:template>
  <xsl:template match="w:br[@w:type = 'page']" mode="p:run" as="element(t:pb)" priority="1"><pb/></xsl:template>

  <xsl:template match="w:sym" mode="p:run" as="text()">
    <xsl:call-template name="e:say-lost"><xsl:with-param name="what" select="'signs of the font ' || @w:font || '; their code is kept'"/><xsl:with-param name="near" select="ancestor::w:p[1]"/></xsl:call-template>
    <xsl:value-of select="codepoints-to-string(p:code(string(@w:char)))"/>
  </xsl:template>

  <xsl:function name="p:code" as="xs:integer">
    <xsl:param name="hexadecimal" as="xs:string"/>
    <xsl:sequence select="fold-left(string-to-codepoints(upper-case($hexadecimal)) ! (if (. ge 65) then . - 55 else . - 48), 0, function($sum, $digit) { $sum * 16 + $digit })"/>
  </xsl:function>

  <!-- Notes. Word counts them itself; a sign of one's own stands behind the reference. -->

  <xsl:template match="w:footnoteReference | w:endnoteReference" mode="p:run" as="element(t:note)?">
    <xsl:variable name="kind" as="xs:string" select="substring-before(local-name(), 'Reference')"/>
    <xsl:variable name="note" as="element()?" select="p:part($kind || 's.xml') ! key('p:note', current()/@w:id, .)[1]"/>
    <xsl:variable name="own" as="xs:string?" select="following-sibling::w:t[current()/@w:customMarkFollows][1]"/>
    <xsl:for-each select="$note">
      <note type="{$kind}" n="{($own, p:note-number(.))[1]}" place="{if ($kind = 'endnote') then 'end' else 'foot'}">
        <xsl:sequence select="p:blocks(.)"/>
      </note>
    </xsl:for-each>
  </xsl:template>

  <!-- The sign itself is the number of the note. -->
  <xsl:template match="w:t[preceding-sibling::*[1][self::w:footnoteReference or self::w:endnoteReference]/@w:customMarkFollows]" mode="p:run" as="empty-sequence()" priority="1"/>

  <xsl:function name="p:note-number" as="xs:string">
    <xsl:param name="note" as="element()"/>
    <xsl:variable name="kind" as="xs:string" select="local-name($note)"/>
    <xsl:number value="$p:note-order($kind)($note/@w:id)" format="{$p:note-format($kind)}"/>
  </xsl:function>

  <xsl:variable name="p:document" as="document-node()" select="/"/>

  <!-- By the ids of notes, which each is in the order of their references, without those that have a sign of their own. -->
  <xsl:variable name="p:note-order" as="map(xs:string, map(xs:string, xs:integer))"
                select="map{'footnote': p:order($p:document//w:footnoteReference[not(@w:customMarkFollows)]/@w:id),
                            'endnote': p:order($p:document//w:endnoteReference[not(@w:customMarkFollows)]/@w:id)}"/>

  <xsl:function name="p:order" as="map(xs:string, xs:integer)">
    <xsl:param name="ids" as="attribute()*"/>
    <xsl:map><xsl:for-each select="distinct-values($ids)"><xsl:map-entry key="string()" select="position()"/></xsl:for-each></xsl:map>
  </xsl:function>

  <!-- How the notes of a kind are numbered: what a section says, else the document, else as Word does. -->
  <xsl:variable name="p:note-format" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="'footnote', 'endnote'">
        <xsl:variable name="kind" as="xs:string" select="."/>
        <xsl:variable name="said" as="xs:string?"
                      select="($p:document//w:sectPr/w:*[local-name() = $kind || 'Pr']/w:numFmt/@w:val, p:part('settings.xml')/w:settings/w:*[local-name() = $kind || 'Pr']/w:numFmt/@w:val)[1]"/>
        <xsl:map-entry key="$kind" select="(map{'lowerRoman': 'i', 'upperRoman': 'I', 'lowerLetter': 'a', 'upperLetter': 'A'}(($said, 'lowerRoman'[$kind = 'endnote'], '')[1]), '1')[1]"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <xsl:template match="w:commentReference" mode="p:run" as="element(t:note)?">
    <xsl:variable name="comment" as="element()?" select="p:part('comments.xml') ! key('p:note', current()/@w:id, .)[1]"/>
    <xsl:for-each select="$comment">
      <note type="editorial" i:key="{$file}#{@w:id}" i:who="{@w:author}" i:when="{@w:date}"><xsl:sequence select="p:blocks(.)"/></note>
    </xsl:for-each>
  </xsl:template>

  <!-- Pictures, boxes, and what is neither. -->

  <xsl:template match="w:drawing | w:pict | w:object" mode="p:run" as="element(t:figure)*">
    <xsl:variable name="boxes" as="element()*" select=".//w:txbxContent[not(ancestor::w:txbxContent intersect current()//w:txbxContent)]"/>
    <xsl:variable name="pictures" as="attribute()*" select="(.//a:blip/(@r:embed, @r:link)[1], .//v:imagedata/@r:id)[not(ancestor::w:txbxContent intersect $boxes)]"/>
    <xsl:if test="self::w:object or empty(($boxes, $pictures)) and .//a:graphicData">
      <xsl:call-template name="e:say-lost"><xsl:with-param name="what" select="'embedded objects, charts and drawings'"/><xsl:with-param name="near" select="ancestor::w:p[1]"/></xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$pictures[not(ancestor::w:object)]">
      <figure>
        <xsl:sequence select="p:target(.) ! e:graphic(if (e:is-web(.)) then . else replace('word/' || ., '^word/(/|\.\./)', ''))"/>
        <xsl:for-each select="(ancestor::w:drawing[1]//wp:docPr ! (@descr, @title), ancestor::v:shape[1]/@alt)[normalize-space()][1]"><figDesc>{normalize-space()}</figDesc></xsl:for-each>
      </figure>
    </xsl:for-each>
    <xsl:for-each select="$boxes"><figure type="box"><xsl:sequence select="p:blocks(.)"/></figure></xsl:for-each>
  </xsl:template>

  <!-- The same thing twice, for newer and for older programs. -->
  <xsl:template match="mc:AlternateContent" mode="p:line p:run" as="node()*">
    <xsl:apply-templates select="(mc:Choice, mc:Fallback)[1]/node()" mode="#current"/>
  </xsl:template>

  <xsl:template match="w:ruby" mode="p:run" as="node()*">
    <xsl:apply-templates select="w:rubyBase/w:r" mode="p:line"/>
    <xsl:for-each select="normalize-space(w:rt)[.]"><xsl:text> ({.})</xsl:text></xsl:for-each>
  </xsl:template>

  <xsl:template match="text() | w:pPr | w:rPr" mode="p:line p:run" as="empty-sequence()"/>
</xsl:stylesheet>
