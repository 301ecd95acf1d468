<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: none; what @rend, @rendition and @style say of any. Modes: none.
     Needs: nothing. No style goes onto a page as it is written: a fixed list of classes stands for all that is understood. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:rendition"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <!-- Words for one thing: those of TEI Simple and of the Deutsches Textarchiv, those of CSS, and what editors write. -->
  <xsl:variable name="p:words" as="map(xs:string, xs:string)"
                select="map:merge((
                  p:words('r-bold', 'b bold bf strong fett halbfett gras semibold'),
                  p:words('r-italic', 'i it ital italic italics italique italicised italicized kursiv cursive slanted oblique em emph'),
                  p:words('r-small-caps', 'k sc smallcaps small-caps smallcap small_caps kapitälchen kapitaelchen'),
                  p:words('r-uppercase', 'caps allcaps all-caps uppercase upper capitals versalien majuscules'),
                  p:words('r-underline', 'u uu ul underline underlined underscore unterstrichen souligné doubleunderline double-underline'),
                  p:words('r-strike', 's strike strikethrough strike-through line-through linethrough crossed-out durchgestrichen'),
                  p:words('r-overline', 'overline overlined ov oberstrich'),
                  p:words('r-sup', 'sup super superscript hochgestellt exposant'),
                  p:words('r-sub', 'sub subscript tiefgestellt'),
                  p:words('r-center', 'c center centre centered centred zentriert'),
                  p:words('r-right', 'right align-right alignright right-aligned flushright rightjustify rechts rechtsbündig'),
                  p:words('r-indent', 'et indent indented indent1 indent-1 indent(1) eingerückt einzug'),
                  p:words('r-indent-2', 'et2 indent2 indent-2 indent(2)'),
                  p:words('r-indent-3', 'et3 indent3 indent-3 indent(3)'),
                  p:words('r-large', 'large larger x-large big bigger grand groß gross'),
                  p:words('r-small', 'small smaller x-small petit klein'),
                  p:words('r-letterspaced', 'g gesperrt sperrtext sperrung spaced spaced-out spationiert letterspace letterspaced letter-spaced letterspacing'),
                  p:words('r-antiqua', 'aq antiqua latintype'),
                  p:words('r-mono', 'typewriter typescript monospace monospaced tt'),
                  p:words('r-boxed', 'box boxed border bordered frame framed'),
                  p:words('r-rtl', 'rtl right-to-left'),
                  p:words('r-ltr', 'ltr left-to-right')))"/>

  <xsl:function name="p:words" as="map(xs:string, xs:string)*">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="tokenize($words) ! map{.: $class}"/>
  </xsl:function>

  <xsl:key name="p:renditions" match="rendition[@xml:id]" use="@xml:id"/>

  <!-- The classes of the style sheet that an element is to have; what is not understood is passed over. -->
  <xsl:function name="e:rend" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/(@rend or @rendition or @style)">
      <xsl:sequence select="distinct-values((
        $element/@rend ! (if (contains(., ':')) then p:css(.) else ()),
        $element/@rend ! tokenize(lower-case(.), '[\s,;]+') ! $p:words(replace(., '^#', '')),
        $element/@rendition ! tokenize(.) ! p:rendition(., $element),
        $element/@style ! p:css(.)))"/>
    </xsl:if>
  </xsl:function>

  <!-- A rendition says in CSS what it is; one that is only a name is taken at its word (simple:bold, #b). -->
  <xsl:function name="p:rendition" as="xs:string*">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="replace($pointer, '^.*[#:]', '')"/>
    <xsl:variable name="css" as="xs:string*" select="key('p:renditions', $name, root($element)) ! p:css(.)"/>
    <xsl:sequence select="if (exists($css)) then $css else $p:words(lower-case($name))"/>
  </xsl:function>

  <xsl:function name="p:css" as="xs:string*">
    <xsl:param name="declarations" as="xs:string"/>
    <xsl:for-each select="tokenize(lower-case($declarations), ';')[contains(., ':')]">
      <xsl:sequence select="p:declaration(normalize-space(substring-before(., ':')), normalize-space(substring-after(., ':')))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- One property of CSS and its value. -->
  <xsl:function name="p:declaration" as="xs:string*">
    <xsl:param name="property" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="more" as="xs:boolean" select="matches($value, '^[1-9]|^0*\.0*[1-9]')"/>
    <xsl:choose>
      <xsl:when test="$property = 'font-weight'"><xsl:sequence select="'r-bold'[matches($value, '^bold|^[6-9]00')]"/></xsl:when>
      <xsl:when test="$property = 'font-style'"><xsl:sequence select="'r-italic'[matches($value, 'italic|oblique')]"/></xsl:when>
      <xsl:when test="starts-with($property, 'font-variant')"><xsl:sequence select="'r-small-caps'[contains($value, 'small-caps')]"/></xsl:when>
      <xsl:when test="$property = 'font-size'"><xsl:sequence select="p:size($value)"/></xsl:when>
      <xsl:when test="$property = 'font-family'"><xsl:sequence select="'r-mono'[contains($value, 'mono')]"/></xsl:when>
      <xsl:when test="$property = ('text-decoration', 'text-decoration-line', 'text-transform', 'text-align', 'direction')">
        <xsl:sequence select="tokenize($value) ! $p:words(.)"/>
      </xsl:when>
      <xsl:when test="$property = 'vertical-align'">
        <xsl:sequence select="if ($value = 'super' or $more) then 'r-sup' else if ($value = 'sub' or starts-with($value, '-')) then 'r-sub' else ()"/>
      </xsl:when>
      <xsl:when test="$property = ('text-indent', 'margin-left', 'padding-left')"><xsl:sequence select="'r-indent'[$more]"/></xsl:when>
      <xsl:when test="$property = 'letter-spacing'"><xsl:sequence select="'r-letterspaced'[$more]"/></xsl:when>
      <xsl:when test="$property = ('border', 'border-style')"><xsl:sequence select="'r-boxed'[not(matches($value, 'none|^0'))]"/></xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- Larger or smaller than what is around. -->
  <xsl:function name="p:size" as="xs:string?">
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="number" as="xs:double" select="number(replace($value, '(em|rem|%)$', ''))"/>
    <xsl:variable name="times" as="xs:double" select="if (ends-with($value, '%')) then $number div 100 else $number"/>
    <xsl:sequence select="($p:words($value), 'r-large'[$times > 1], 'r-small'[$times lt 1])[1]"/>
  </xsl:function>
</xsl:stylesheet>
