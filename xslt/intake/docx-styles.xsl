<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: w:pPr, w:rPr and the styles they name. Modes: none.
     Needs: docx.xsl (p:part), form.xsl (e:language-tag). Styles are known by their names, which are the same in every
     language of Word and in LibreOffice; ids are not. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:docx" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:variable name="p:styles" as="document-node()?" select="p:part('styles.xml')"/>
  <xsl:key name="p:style" match="w:style" use="@w:styleId"/>

  <xsl:variable name="p:language" as="xs:string?"
                select="($p:styles/w:styles/w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val/string(),
                         $p:styles/w:styles/w:style[@w:default = ('1', 'true')]/w:rPr/w:lang/@w:val/string())[1]"/>

  <!-- A style and those it is based on, itself first; a ring of styles is left where it closes. -->
  <xsl:function name="p:chain" cache="yes" as="element(w:style)*">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:param name="seen" as="xs:string*"/>
    <xsl:variable name="style" as="element(w:style)?" select="if ($id and $p:styles and not($id = $seen)) then key('p:style', $id, $p:styles)[1] else ()"/>
    <xsl:sequence select="$style, $style/w:basedOn/@w:val ! p:chain(string(.), ($seen, $id))"/>
  </xsl:function>

  <xsl:function name="p:styles-of" as="element(w:style)*">
    <xsl:param name="paragraph" as="element(w:p)"/>
    <xsl:sequence select="p:chain($paragraph/w:pPr/w:pStyle/@w:val, ())"/>
  </xsl:function>

  <xsl:function name="p:names" as="xs:string*">
    <xsl:param name="styles" as="element(w:style)*"/>
    <xsl:sequence select="$styles/w:name/@w:val ! lower-case(.)"/>
  </xsl:function>

  <xsl:function name="p:is-on" as="xs:boolean">
    <xsl:param name="switch" as="element()"/>
    <xsl:sequence select="not($switch/@w:val = ('0', 'false', 'off', 'none'))"/>
  </xsl:function>

  <!-- The level of a heading, from 1; 0 for what is none. -->
  <xsl:function name="p:level" as="xs:integer">
    <xsl:param name="paragraph" as="element(w:p)"/>
    <xsl:variable name="styles" as="element(w:style)*" select="p:styles-of($paragraph)"/>
    <xsl:variable name="said" as="xs:integer?" select="(for $place in ($paragraph, $styles) return $place/w:pPr/w:outlineLvl)[1]/@w:val[. castable as xs:integer] ! xs:integer(.)"/>
    <xsl:variable name="named" as="xs:string?" select="p:names($styles)[matches(., '^heading [1-9]$')][1]"/>
    <xsl:sequence select="if (exists($said)) then (if ($said lt 9) then $said + 1 else 0)
                          else if (exists($named)) then xs:integer(substring-after($named, ' ')) else 0"/>
  </xsl:function>

  <!-- What each paragraph or table is, by its identity. A paragraph without a number that stands between two items of a list,
       in a style of lists or with its number taken away, goes on with the item before it. -->
  <xsl:function name="p:kinds" as="map(xs:string, xs:string)">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:variable name="own" as="xs:string*" select="$blocks ! p:kind(.)"/>
    <xsl:sequence select="map:merge(for $n in 1 to count($blocks), $block in $blocks[$n] return
                            map{generate-id($block): if ($own[$n] = 'p' and $own[$n - 1] = 'list' and $own[$n + 1] = 'list' and p:goes-on($block)) then 'list' else $own[$n]})"/>
  </xsl:function>

  <xsl:function name="p:goes-on" as="xs:boolean">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="$paragraph/w:pPr/w:numPr/w:numId/@w:val = '0' or p:names($paragraph[self::w:p] ! p:styles-of(.)) ! starts-with(., 'list') = true()"/>
  </xsl:function>

  <xsl:function name="p:kind" cache="yes" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="names" as="xs:string*" select="$block[self::w:p] ! p:names(p:styles-of(.))"/>
    <xsl:sequence select="if ($block[self::w:tbl]) then 'table'
                          else if ($names = 'subtitle') then 'subtitle'
                          else if ($names = 'title') then 'title'
                          else if ($names ! matches(., '^(toc|contents) \d$|^(toc|contents|index) heading$|^index \d$') = true()) then 'contents'
                          else if (p:level($block) gt 0) then 'head'
                          else if (exists(p:number($block))) then 'list'
                          else if ($names = ('quote', 'intense quote', 'quotations', 'block text')) then 'quote'
                          else if ($names = ('preformatted text', 'html preformatted', 'source code')) then 'code'
                          else if ($names = ('caption', 'table', 'figure', 'illustration', 'drawing')) then 'caption' else 'p'"/>
  </xsl:function>

  <!-- How a paragraph stands and looks where its style or itself says more than that it is one. -->
  <xsl:function name="p:paragraph-rend" as="xs:string*">
    <xsl:param name="paragraph" as="element(w:p)"/>
    <xsl:variable name="styles" as="element(w:style)*" select="p:styles-of($paragraph)"/>
    <xsl:variable name="notes" as="xs:boolean" select="p:names($styles) ! matches(., '^(foot|end)note|^annotation|^comment') = true()"/>
    <xsl:variable name="side" as="xs:string?" select="(for $place in ($paragraph, $styles) return $place/w:pPr/w:jc)[1]/@w:val"/>
    <xsl:sequence select="'center'[$side = 'center'], 'right'[$side = ('right', 'end')], if ($notes) then () else p:rend($styles ! w:rPr)"/>
  </xsl:function>

  <!-- How words look by properties, the nearest first. -->
  <xsl:function name="p:rend" as="xs:string*">
    <xsl:param name="properties" as="element(w:rPr)*"/>
    <xsl:sequence select="for $look in ('b bold', 'i italic', 'smallCaps small-caps', 'caps uppercase', 'u underline', 'strike strikethrough', 'dstrike strikethrough')
                          return substring-after($look, ' ')[p:nearest($properties, substring-before($look, ' '))[p:is-on(.)]]"/>
    <xsl:sequence select="p:nearest($properties, 'vertAlign')/@w:val[. = ('superscript', 'subscript')]/string()"/>
    <xsl:sequence select="'letterspaced'[p:nearest($properties, 'spacing')/@w:val[. castable as xs:integer] ! xs:integer(.) ge 20]"/>
  </xsl:function>

  <!-- Of properties of one kind, that of the nearest place. -->
  <xsl:function name="p:nearest" as="element()?">
    <xsl:param name="properties" as="element(w:rPr)*"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="(for $place in $properties return $place/*[local-name() = $name])[1]"/>
  </xsl:function>

  <!-- The properties of a run that say how its words differ from those around: its own, then those of its style. -->
  <xsl:function name="p:properties" as="element(w:rPr)*">
    <xsl:param name="run" as="element(w:r)"/>
    <xsl:sequence select="$run/w:rPr, p:chain($run/w:rPr/w:rStyle/@w:val, ()) ! w:rPr"/>
  </xsl:function>

  <xsl:function name="p:language" as="xs:string?">
    <xsl:param name="run" as="element(w:r)"/>
    <xsl:variable name="places" as="element(w:rPr)*" select="p:properties($run), $run/ancestor::w:p[1] ! p:styles-of(.) ! w:rPr"/>
    <xsl:variable name="script" as="xs:string" select="e:script(string($run))"/>
    <xsl:variable name="said" as="xs:string*" select="for $place in $places return $place/w:lang/(if ($script = 'complex') then @w:bidi else if ($script = 'asian') then @w:eastAsia else @w:val)"/>
    <xsl:sequence select="e:language-tag($said[1])"/>
  </xsl:function>
</xsl:stylesheet>
