<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none. Modes: none; how a text is cut into pages, and on which an element stands.
     Needs: functions.xsl (e:id, e:plain), note-numbers.xsl (e:is-apart, e:references); the context item of the whole
     transformation is the TEI of one text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:pages"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- How many characters of HTML one page may hold; nothing where each text is one page. -->
  <xsl:param name="longest-page" as="xs:integer?" select="()"/>

  <!-- The ids of the pages to make, where one waits for these and not for all. -->
  <xsl:param name="only" as="xs:string*" select="()"/>

  <!-- Where to look for what belongs to the text: a file may hold others besides. -->
  <xsl:variable name="e:within" as="node()" select="(self::TEI, root(.))[1]"/>

  <!-- What this view shows: the text or, where there is none or it is closer to the source, the transcript by sheets. -->
  <xsl:variable name="e:shown" as="element()?" select="self::TEI/(sourceDoc[$view = 'diplomatic'], text, sourceDoc)[1]"/>

  <!-- What a passage will need as HTML, in characters, roughly: a name is a link, a note is shown twice, a withheld word
       is a bar. Of a text that is abridged for the preview, what was left out says its weight. -->
  <xsl:function name="p:weight" as="xs:integer">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string-length($node)
                          + (if ($node/*) then 110 * count($node/descendant::*) + p:more($node/descendant::note, $node/descendant::gap) else 0)
                          + sum($node/descendant::processing-instruction('apparat-left-out') ! xs:integer(substring-before(., ' ')))"/>
  </xsl:function>

  <!-- What notes and gaps need besides. -->
  <xsl:function name="p:more" as="xs:integer">
    <xsl:param name="notes" as="element(note)*"/>
    <xsl:param name="gaps" as="element(gap)*"/>
    <xsl:sequence select="sum($notes ! (string-length(.) + 700))
                          + 8 * sum($gaps[@reason = 'rights']/@quantity[. castable as xs:integer]/xs:integer(.))"/>
  </xsl:function>

  <!-- A container with its weight and all that is in it, each with its own: so each thing is weighed once. -->
  <xsl:function name="p:weighed" as="map(xs:string, item()*)">
    <xsl:param name="container" as="element()"/>
    <xsl:variable name="held" as="map(xs:string, item()*)*"
                  select="$container/(text() | *) ! (if (self::*[e:is-container(.)]) then p:weighed(.) else map{'node': ., 'weight': p:weight(.)})"/>
    <xsl:sequence select="map{'node': $container, 'held': $held,
                              'weight': sum((110 * count($container/*), p:more($container/note, $container/gap), $held?weight))}"/>
  </xsl:function>

  <!-- Whether an element holds blocks that may stand on different pages. Nothing inside a block does: a list in a
       paragraph belongs to it. A stanza is a block; a long run of lines is not. -->
  <xsl:function name="e:is-container" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="map:contains($p:containers, local-name($element))
                          and not($element/self::lg[not(lg) and count(l) lt 60])
                          and exists($element/(self::text[not(ancestor::text)] | self::sourceDoc | parent::*[e:is-container(.)]))"/>
  </xsl:function>

  <!-- The blocks of the text, by their generate-ids: what stands in a container and is none. There is none within another. -->
  <xsl:variable name="e:blocks" as="map(xs:string, xs:boolean)"
                select="map:merge($e:within//(text | sourceDoc)[not(ancestor::text)] ! p:blocks-in(.) ! map:entry(generate-id(.), true()))"/>

  <xsl:function name="p:blocks-in" as="element()*">
    <xsl:param name="container" as="element()"/>
    <xsl:for-each select="$container/*">
      <xsl:sequence select="if (e:is-container(.)) then p:blocks-in(.) else ."/>
    </xsl:for-each>
  </xsl:function>

  <!-- The block in which a place is. -->
  <xsl:function name="e:block-around" as="element()?">
    <xsl:param name="place" as="element()?"/>
    <xsl:sequence select="$place/ancestor-or-self::*[map:contains($e:blocks, generate-id(.))][1]"/>
  </xsl:function>

  <xsl:variable name="p:containers" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
    text front body back group div div0 div1 div2 div3 div4 div5 div6 div7 floatingText performance prologue epilogue set spGrp lg
    list castList castGroup listBibl listPerson listOrg listPlace listEvent listNym listObject listRelation listWit sourceDoc surfaceGrp')
    ! map{.: true()})"/>

  <xsl:function name="e:is-division" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="map:contains($p:divisions, local-name($node))"/>
  </xsl:function>

  <xsl:variable name="p:divisions" as="map(xs:string, xs:boolean)" select="map:merge(('div', (0 to 7) ! ('div' || .)) ! map{.: true()})"/>

  <!-- Whether an element holds but notes that stand apart: they are shown where they are referred to. -->
  <xsl:function name="p:holds-notes" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::div[@type = 'notes'] or self::noteGrp
                                          or self::back[*][every $child in * satisfies p:holds-notes($child)]])"/>
  </xsl:function>

  <!-- The blocks of a container, those of long ones inside it in their place: each with its weight and the division, if
       any, that begins a page with it. -->
  <xsl:function name="p:blocks" as="map(xs:string, item()*)*">
    <xsl:param name="weighed" as="map(xs:string, item()*)"/>
    <xsl:param name="begins" as="element()?"/>
    <xsl:iterate select="$weighed?held[?node[self::*[not(p:holds-notes(.))] or self::text()[normalize-space()]]]">
      <xsl:param name="first" as="element()?" select="$begins"/>
      <xsl:variable name="weight" as="xs:integer" select="?weight"/>
      <xsl:variable name="own" as="element()?" select="?node[e:is-division(.)][head or $weight gt $longest-page]"/>
      <xsl:variable name="division" as="element()?" select="($first, $own[8 * $weight gt $longest-page])[1]"/>
      <xsl:sequence select="if ($weight gt $longest-page and map:contains(., 'held')) then p:blocks(., $division) else map:put(., 'begins', $division)"/>
      <xsl:next-iteration>
        <xsl:with-param name="first" select="()"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The blocks of a long text, each with the number of its page: 0 is the page of the text itself, which begins with
       an overview. A heading goes with what follows it. Nothing for a text that is one page. -->
  <xsl:variable name="p:placed" as="map(xs:string, item()*)*">
    <!-- A transcript beside a text has other blocks than its pages. -->
    <xsl:variable name="weighed" as="map(xs:string, item()*)?" select="$e:shown[not(self::sourceDoc and ../text)][exists($longest-page)] ! p:weighed(.)"/>
    <xsl:if test="$weighed?weight gt $longest-page">
      <xsl:iterate select="p:blocks($weighed, ())">
        <xsl:param name="page" as="xs:integer" select="0"/>
        <xsl:param name="filled" as="xs:integer" select="0"/>
        <xsl:variable name="weight" as="xs:integer" select="?weight + (if (?node[self::head or self::pb or self::opener or self::speaker]) then $longest-page idiv 10 else 0)"/>
        <xsl:variable name="turns" as="xs:boolean" select="exists(?begins) or ($filled gt 0 and $filled + $weight gt $longest-page)"/>
        <xsl:sequence select="map:put(., 'page', if ($turns) then $page + 1 else $page)"/>
        <xsl:next-iteration>
          <xsl:with-param name="page" select="if ($turns) then $page + 1 else $page"/>
          <xsl:with-param name="filled" select="?weight + (if ($turns) then 0 else $filled)"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:if>
  </xsl:variable>

  <!-- The blocks by their pages. generate-id only finds nodes again; no page carries it. -->
  <xsl:variable name="p:by-page" as="map(xs:integer, node()*)"
                select="map:merge($p:placed ! map{?page: ?node}, map{'duplicates': 'combine'})"/>

  <!-- The numbers of the pages of this text, in order. -->
  <xsl:variable name="e:page-numbers" as="xs:integer+" select="0 to max((0, map:keys($p:by-page)))"/>

  <!-- Those that are made. -->
  <xsl:variable name="e:pages-made" as="xs:integer*" select="$e:page-numbers[empty($only) or e:page-id(.) = $only]"/>

  <xsl:variable name="p:above" as="node()*" select="$e:shown/ancestor-or-self::node()"/>

  <!-- The first page of each block and of what is cut around it. -->
  <xsl:variable name="p:page-of" as="map(xs:string, xs:integer)"
                select="map:merge($p:placed ! (let $page := ?page return (?node/ancestor-or-self::node() except $p:above) ! map{generate-id(.): $page}),
                                  map{'duplicates': 'use-first'})"/>

  <!-- What each cut element has on each of its pages that is made. -->
  <xsl:variable name="p:kept" as="map(xs:string, node()*)">
    <xsl:map>
      <xsl:for-each select="$e:pages-made">
        <xsl:variable name="page" as="xs:integer" select="."/>
        <xsl:for-each-group select="$p:by-page($page)/ancestor-or-self::node() except $p:above" group-by="generate-id(..)">
          <xsl:map-entry key="current-grouping-key() || ' ' || $page" select="current-group()"/>
        </xsl:for-each-group>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- What goes over several pages; the text itself, if it has something on its own. -->
  <xsl:variable name="p:cut" as="map(xs:string, xs:boolean)"
                select="map:merge((($p:placed?node)/ancestor::* except $p:above, $e:shown[map:contains($p:by-page, 0)]) ! map:entry(generate-id(.), true()))"/>

  <xsl:function name="e:is-cut" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="map:contains($p:cut, generate-id($element))"/>
  </xsl:function>

  <!-- What an element holds on a page: all, unless it goes over several. -->
  <xsl:function name="e:on-page" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="page" as="xs:integer"/>
    <xsl:sequence select="if (e:is-cut($element)) then $p:kept(generate-id($element) || ' ' || $page) else $element/node()"/>
  </xsl:function>

  <!-- The number of the page on which an element is, or begins. -->
  <xsl:function name="e:page" as="xs:integer">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="place" as="element()"
                  select="($element/self::note ! (e:places(.)[1], e:first-part(.))[1], $element)[1]"/>
    <xsl:sequence select="if (empty($p:placed)) then 0
                          else ($place/ancestor-or-self::*[map:contains($p:page-of, generate-id(.))][1] ! $p:page-of(generate-id(.)), 0)[1]"/>
  </xsl:function>

  <!-- The id of that page; nothing on the page of the text. -->
  <xsl:function name="e:part" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (empty($p:placed)) then '' else e:page-id(e:page($element))"/>
  </xsl:function>

  <!-- The division with which a page begins, whether or not it ends with it. -->
  <xsl:variable name="p:beginnings" as="map(xs:integer, element())"
                select="map:merge($p:placed[?begins] ! map{?page: ?begins}, map{'duplicates': 'use-first'})"/>

  <!-- The ids of pages: that of the division or of the first thing with an id on it, else its number. -->
  <xsl:variable name="p:page-ids" as="map(xs:integer, xs:string)">
    <xsl:map>
      <xsl:map-entry key="0" select="''"/>
      <xsl:for-each select="$e:page-numbers[. gt 0]">
        <xsl:variable name="named" as="element()?" select="($p:beginnings(.), $p:by-page(.)/descendant-or-self::*)[@xml:id][1]"/>
        <xsl:map-entry key="." select="if ($named) then e:id($named) else string(.)"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="e:page-id" as="xs:string">
    <xsl:param name="page" as="xs:integer"/>
    <xsl:sequence select="$p:page-ids($page)"/>
  </xsl:function>

  <!-- Where a page is, seen from the others. -->
  <xsl:function name="e:page-address" as="xs:string">
    <xsl:param name="page" as="xs:integer"/>
    <xsl:sequence select="string-join(($text-id, e:page-id($page)[.], 'html'), '.')"/>
  </xsl:function>

  <!-- The division whose heading is that of the page: nothing else stands on it. -->
  <xsl:function name="e:headed-by" as="element()?">
    <xsl:param name="page" as="xs:integer"/>
    <xsl:variable name="division" as="element()?" select="$p:beginnings($page)[head]"/>
    <xsl:sequence select="$division[every $block in $p:by-page($page) satisfies exists($block/ancestor-or-self::node() intersect $division)]"/>
  </xsl:function>

  <!-- The division in which a page begins. -->
  <xsl:function name="p:around" as="element()?">
    <xsl:param name="page" as="xs:integer"/>
    <xsl:sequence select="($p:beginnings($page), $p:by-page($page)[1]/ancestor-or-self::*[e:is-division(.)])[head][last()]"/>
  </xsl:function>

  <!-- What a page is called: its division; where that has begun before, with the number of the page in it. -->
  <xsl:function name="e:page-title" as="xs:string">
    <xsl:param name="page" as="xs:integer"/>
    <xsl:variable name="division" as="element()?" select="p:around($page)"/>
    <xsl:variable name="before" as="xs:integer" select="if ($division) then $page - e:page($division) else 0"/>
    <xsl:variable name="words" as="xs:string*" select="if (empty($division)) then p:headwords($page) else ()"/>
    <xsl:sequence select="if (empty($division)) then e:say('pageOfText', string($page + 1)) || (if (exists($words)) then ': ' || string-join($words, ' – ') else '')
                          else e:plain($division/head[1]) || (if ($before = 0) then '' else ' (' || $before + 1 || ')')"/>
  </xsl:function>

  <!-- The first and the last word of a page of a dictionary. -->
  <xsl:function name="p:headwords" as="xs:string*">
    <xsl:param name="page" as="xs:integer"/>
    <xsl:variable name="entries" as="element()*" select="$p:by-page($page)/descendant-or-self::*[self::entry or self::entryFree or self::superEntry]"/>
    <xsl:sequence select="distinct-values(($entries[1], $entries[last()]) ! (descendant::orth, descendant::form)[1] ! e:plain(.))[. != '']"/>
  </xsl:function>

  <!-- The level of a heading on its page. The heading of the page is the first: that of the text, of the division that
       the page holds alone, or of what it goes on with. -->
  <xsl:function name="e:heading-level" as="xs:integer">
    <xsl:param name="head" as="element()"/>
    <xsl:param name="page" as="xs:integer"/>
    <xsl:variable name="depth" as="xs:integer" select="p:depth($head)"/>
    <xsl:sequence select="min((6, if ($page = 0) then 1 + $depth else max((1, $depth - $p:bases($page)))))"/>
  </xsl:function>

  <xsl:function name="p:depth" as="xs:integer">
    <xsl:param name="head" as="element()"/>
    <xsl:sequence select="1 + count($head/ancestor::*[head][e:is-division(.)]) - (if (e:is-division($head/..)) then 1 else 0)"/>
  </xsl:function>

  <!-- What the depth of a heading counts from on a page. -->
  <xsl:variable name="p:bases" as="map(xs:integer, xs:integer)">
    <xsl:map>
      <xsl:for-each select="$e:pages-made[. gt 0]">
        <xsl:variable name="headed" as="element()?" select="e:headed-by(.)"/>
        <xsl:variable name="depths" as="xs:integer*" select="$p:by-page(.)/descendant-or-self::head ! p:depth(.)"/>
        <xsl:map-entry key="." select="if ($headed) then p:depth($headed/head[1]) - 1 else (min($depths), 2)[1] - 2"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>
</xsl:stylesheet>
