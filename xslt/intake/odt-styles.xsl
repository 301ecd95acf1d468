<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: style:style and its properties, text:list-style. Modes: none.
     Needs: form.xsl (e:language-tag). A style made for one passage (automatic) stands for what an editor did by hand. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:odt" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:variable name="p:content" as="document-node()" select="/"/>
  <xsl:variable name="p:styles" as="document-node()?" select="$parts('styles.xml')"/>
  <xsl:key name="p:style" match="style:style" use="@style:family || ' ' || @style:name"/>
  <xsl:key name="p:list-style" match="text:list-style" use="@style:name"/>

  <xsl:variable name="p:language" as="xs:string?"
                select="($p:styles//style:style[@style:name = 'Standard']/style:text-properties/@fo:language[. != 'none'],
                         $p:styles//style:default-style[@style:family = 'paragraph']/style:text-properties/@fo:language[. != 'none'])[1]"/>

  <!-- A style and its parents, itself first; a ring of styles is left where it closes. -->
  <xsl:function name="p:chain" cache="yes" as="element(style:style)*">
    <xsl:param name="family" as="xs:string"/>
    <xsl:param name="name" as="xs:string?"/>
    <xsl:param name="seen" as="xs:string*"/>
    <xsl:variable name="style" as="element(style:style)?"
                  select="if ($name and not($name = $seen)) then (($p:content, $p:styles) ! key('p:style', $family || ' ' || $name, .))[1] else ()"/>
    <xsl:sequence select="$style, $style/@style:parent-style-name ! p:chain($family, string(.), ($seen, $name))"/>
  </xsl:function>

  <xsl:function name="p:styles-of" as="element(style:style)*">
    <xsl:param name="paragraph" as="element()?"/>
    <xsl:sequence select="p:chain('paragraph', $paragraph/@text:style-name, ())"/>
  </xsl:function>

  <xsl:function name="p:list-style" as="element(text:list-style)?">
    <xsl:param name="name" as="xs:string?"/>
    <xsl:sequence select="if ($name) then (($p:content, $p:styles) ! key('p:list-style', $name, .))[1] else ()"/>
  </xsl:function>

  <xsl:function name="p:kind" cache="yes" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="names" as="xs:string*" select="$block[self::text:p] ! (@text:style-name, p:styles-of(.)/@style:name) ! replace(., '_20_', ' ')"/>
    <xsl:sequence select="if ($block[self::text:h]) then 'head'
                          else if ($names = 'Subtitle') then 'subtitle'
                          else if ($names = 'Title') then 'title'
                          else if ($names = ('Quotations', 'Quote', 'Block Text')) then 'quote'
                          else if ($names = ('Preformatted Text', 'HTML Preformatted')) then 'code'
                          else if ($names = ('Caption', 'Table', 'Illustration', 'Figure', 'Drawing')) then 'caption' else 'other'"/>
  </xsl:function>

  <!-- Whether a page begins before or after a paragraph or table because its style says so. -->
  <xsl:function name="p:breaks" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="side" as="xs:string"/>
    <xsl:sequence select="(p:styles-of($block)/style:paragraph-properties/@fo:*[local-name() = 'break-' || $side])[1] = 'page'"/>
  </xsl:function>

  <xsl:function name="p:paragraph-rend" as="xs:string*">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:variable name="styles" as="element(style:style)*" select="p:styles-of($paragraph)"/>
    <xsl:variable name="side" as="xs:string?" select="(for $style in $styles return $style/style:paragraph-properties/@fo:text-align)[1]"/>
    <xsl:variable name="notes" as="xs:boolean" select="$styles/@style:name = ('Footnote', 'Endnote', 'Comment')"/>
    <xsl:sequence select="'center'[$side = 'center'], 'right'[$side = ('end', 'right')], if ($notes) then () else p:rend($styles)"/>
  </xsl:function>

  <!-- How words look by styles, the nearest first. -->
  <xsl:function name="p:rend" as="xs:string*">
    <xsl:param name="styles" as="element(style:style)*"/>
    <xsl:variable name="position" as="xs:string?" select="p:nearest($styles, 'text-position')"/>
    <xsl:variable name="weight" as="xs:string?" select="p:nearest($styles, 'font-weight')"/>
    <xsl:sequence select="'bold'[matches($weight, '^(bold|[6-9]00)$')],
                          'italic'[p:nearest($styles, 'font-style') = ('italic', 'oblique')],
                          'small-caps'[p:nearest($styles, 'font-variant') = 'small-caps'],
                          'uppercase'[p:nearest($styles, 'text-transform') = 'uppercase'],
                          'underline'[p:nearest($styles, 'text-underline-style')[. != 'none']],
                          'strikethrough'[p:nearest($styles, 'text-line-through-style')[. != 'none']],
                          'superscript'[matches($position, '^(super|[1-9])')],
                          'subscript'[matches($position, '^(sub|-)')],
                          'letterspaced'[p:nearest($styles, 'letter-spacing')[matches(., '^0*[1-9]|^0*\.0*[1-9]')]]"/>
  </xsl:function>

  <!-- Of properties of one kind, that of the nearest style. -->
  <xsl:function name="p:nearest" as="xs:string?">
    <xsl:param name="styles" as="element(style:style)*"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="(for $style in $styles return $style/style:text-properties/@*[local-name() = $name])[1]"/>
  </xsl:function>

  <!-- The styles of the words of a node: those of the spans around them within their paragraph, the nearest first. -->
  <xsl:function name="p:spans" as="element(style:style)*">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="paragraph" as="element()?" select="$node/ancestor::*[self::text:p or self::text:h][1]"/>
    <xsl:for-each select="reverse($node/ancestor::text:span[. >> $paragraph])">
      <xsl:sequence select="p:chain('text', @text:style-name, ())"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="p:language" as="xs:string?">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="styles" as="element(style:style)*" select="p:spans($node), p:styles-of($node/ancestor::*[self::text:p or self::text:h][1])"/>
    <xsl:variable name="script" as="xs:string" select="e:script(string($node))"/>
    <xsl:sequence select="p:nearest($styles, if ($script = 'western') then 'language' else 'language-' || $script) ! e:language-tag(.)"/>
  </xsl:function>
</xsl:stylesheet>
