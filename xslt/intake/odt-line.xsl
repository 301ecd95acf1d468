<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: what stands in text:p and text:h: words, links, notes, comments, tracked changes, fields, pictures. Modes: p:line.
     Needs: odt.xsl (p:blocks), odt-styles.xsl (p:rend, p:language), form.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xlink="http://www.w3.org/1999/xlink"
                xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:m="http://www.w3.org/1998/Math/MathML"
                xmlns:e="urn:apparat:edition" xmlns:i="urn:apparat:intake" xmlns:p="urn:apparat:odt"
                xmlns:t="http://www.tei-c.org/ns/1.0" xmlns="http://www.tei-c.org/ns/1.0" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:mode name="p:line" on-no-match="shallow-skip" on-multiple-match="fail" use-accumulators="p:change"/>

  <xsl:key name="p:region" match="text:changed-region" use="@text:id"/>

  <!-- Which insertion a place stands in. -->
  <xsl:accumulator name="p:change" as="xs:string" initial-value="''">
    <xsl:accumulator-rule match="text:change-start" select="string(@text:change-id)"/>
    <xsl:accumulator-rule match="text:change-end" select="''"/>
  </xsl:accumulator>

  <xsl:function name="p:line" as="node()*">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:apply-templates select="$paragraph/node()" mode="p:line"/>
  </xsl:function>

  <!-- Words as they look, in the insertion they belong to. -->
  <xsl:template name="p:words" as="node()*">
    <xsl:param name="words" as="node()*"/>
    <xsl:variable name="linked" as="xs:boolean" select="exists(ancestor::text:a)"/>
    <xsl:variable name="looking" as="node()*" select="e:looking($words, p:rend(p:spans(.))[not($linked and . = 'underline')], p:language(.))"/>
    <xsl:variable name="insertion" as="element(text:insertion)?" select="accumulator-before('p:change')[. != ''] ! key('p:region', ., $p:content)/text:insertion"/>
    <xsl:choose>
      <xsl:when test="$insertion and $looking">
        <add i:who="{$insertion//dc:creator}" i:when="{$insertion//dc:date}"><xsl:sequence select="$looking"/></add>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$looking"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="text()" mode="p:line" as="node()*">
    <xsl:variable name="words" as="text()"><xsl:value-of select="replace(., '\s+', ' ')"/></xsl:variable>
    <xsl:call-template name="p:words"><xsl:with-param name="words" select="$words"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="text:s | text:tab" mode="p:line" as="node()*">
    <xsl:variable name="space" as="text()"><xsl:text> </xsl:text></xsl:variable>
    <xsl:call-template name="p:words"><xsl:with-param name="words" select="$space"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="text:line-break" mode="p:line" as="element(t:lb)"><lb/></xsl:template>

  <xsl:template match="text:a" mode="p:line" as="node()*">
    <xsl:variable name="words" as="node()*"><xsl:apply-templates mode="p:line"/></xsl:variable>
    <!-- The address of a heading has its words and the word outline behind it. -->
    <xsl:sequence select="e:link(replace(@xlink:href, '\|outline$', ''), $words)"/>
  </xsl:template>

  <xsl:template match="text:bookmark | text:bookmark-start | text:reference-mark | text:reference-mark-start" mode="p:line" as="element(t:anchor)">
    <anchor i:name="{$file}#{@text:name}"/>
  </xsl:template>

  <xsl:template match="text:bookmark-ref | text:reference-ref" mode="p:line" as="node()*">
    <xsl:variable name="words" as="node()*"><xsl:apply-templates mode="p:line"/></xsl:variable>
    <xsl:sequence select="e:link('#' || @text:ref-name, $words)"/>
  </xsl:template>

  <!-- Notes and comments. -->

  <xsl:template match="text:note" mode="p:line" as="element(t:note)">
    <note type="{@text:note-class}" n="{normalize-space(text:note-citation)}" place="{if (@text:note-class = 'endnote') then 'end' else 'foot'}">
      <xsl:sequence select="p:blocks(text:note-body)"/>
    </note>
  </xsl:template>

  <!-- A comment on a passage stands at its beginning; it is put at its end. -->
  <xsl:key name="p:comment" match="office:annotation[@office:name]" use="@office:name"/>
  <xsl:key name="p:comment-end" match="office:annotation-end" use="@office:name"/>

  <xsl:template match="office:annotation" mode="p:line" as="element()">
    <xsl:choose>
      <xsl:when test="@office:name and key('p:comment-end', @office:name)"><i:from key="{$file}#{@office:name}"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="p:comment"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="office:annotation-end" mode="p:line" as="element(t:note)*">
    <xsl:for-each select="key('p:comment', @office:name)[1]"><xsl:call-template name="p:comment"/></xsl:for-each>
  </xsl:template>

  <xsl:template name="p:comment" as="element(t:note)">
    <note type="editorial" i:key="{$file}#{(@office:name, generate-id())[1]}" i:who="{dc:creator}" i:when="{dc:date}">
      <xsl:for-each select="text:p | text:list"><xsl:apply-templates select="." mode="p:blocks"/></xsl:for-each>
    </note>
  </xsl:template>

  <!-- What was taken out: one or several paragraphs, the borders of which were taken out with it. -->
  <xsl:template match="text:change" mode="p:line" as="element(t:del)?">
    <xsl:variable name="region" as="element(text:deletion)?" select="key('p:region', @text:change-id)/text:deletion"/>
    <xsl:where-populated>
      <del i:who="{$region//dc:creator}" i:when="{$region//dc:date}">
        <xsl:for-each select="$region//(text:p | text:h)[not(ancestor::text:note or ancestor::office:annotation)]">
          <xsl:if test="position() > 1"><lb/></xsl:if>
          <xsl:sequence select="p:line(.)"/>
        </xsl:for-each>
      </del>
    </xsl:where-populated>
  </xsl:template>

  <!-- Pictures, boxes, and what is neither. -->

  <xsl:template match="draw:frame" mode="p:line" as="element()*">
    <xsl:variable name="picture" as="element(draw:image)?" select="draw:image[@xlink:href][1]"/>
    <xsl:choose>
      <xsl:when test="draw:text-box"><figure type="box"><xsl:sequence select="p:blocks(draw:text-box)"/></figure></xsl:when>
      <xsl:when test="draw:object and p:formula(draw:object)">
        <xsl:call-template name="e:say-lost"><xsl:with-param name="what" select="'formulae; their signs are kept, in their order'"/><xsl:with-param name="near" select="ancestor::text:p[1]"/></xsl:call-template>
        <seg type="formula">{normalize-space(p:formula(draw:object))}</seg>
      </xsl:when>
      <xsl:when test="draw:object or draw:object-ole or draw:plugin or draw:applet or draw:floating-frame">
        <xsl:call-template name="e:say-lost"><xsl:with-param name="what" select="'embedded objects, charts and drawings'"/><xsl:with-param name="near" select="ancestor::text:p[1]"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$picture">
        <figure>
          <xsl:sequence select="e:graphic(replace($picture/@xlink:href, '^\./', ''))"/>
          <xsl:for-each select="(svg:desc, svg:title)[normalize-space()][1]"><figDesc>{normalize-space()}</figDesc></xsl:for-each>
        </figure>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The signs of a formula, which is a document of its own in the package. -->
  <xsl:function name="p:formula" as="xs:string?">
    <xsl:param name="object" as="element(draw:object)"/>
    <xsl:variable name="math" as="element(m:math)?" select="($object/m:math, $parts(replace($object/@xlink:href, '^\./', '') || '/content.xml')/m:math)[1]"/>
    <xsl:sequence select="$math ! string-join((.//m:mi | .//m:mn | .//m:mo | .//m:mtext) ! normalize-space(), ' ')"/>
  </xsl:function>

  <!-- A shape that has words is a box; one without is a drawing. -->
  <xsl:template match="draw:custom-shape | draw:rect | draw:ellipse | draw:line | draw:path | draw:polygon | draw:polyline | draw:connector | draw:g | draw:circle | draw:control"
                mode="p:line" as="element(t:figure)*">
    <xsl:choose>
      <xsl:when test="descendant::text:p[normalize-space()]"><figure type="box"><xsl:apply-templates select="descendant::text:p[not(ancestor::draw:text-box)]" mode="p:blocks"/></figure></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="e:say-lost"><xsl:with-param name="what" select="'embedded objects, charts and drawings'"/><xsl:with-param name="near" select="ancestor::text:p[1]"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="draw:a" mode="p:line" as="node()*"><xsl:apply-templates mode="p:line"/></xsl:template>

  <xsl:template match="text:ruby" mode="p:line" as="node()*">
    <xsl:apply-templates select="text:ruby-base/node()" mode="p:line"/>
    <xsl:for-each select="normalize-space(text:ruby-text)[.]"><xsl:text> ({.})</xsl:text></xsl:for-each>
  </xsl:template>

  <!-- Fields: what they give changes; the words that they gave last are kept. -->
  <xsl:template match="text:*[not(self::text:span or self::text:meta or self::text:p or self::text:h)][text()]" mode="p:line" as="node()*" priority="-0.2">
    <xsl:if test="not(self::text:sequence)">
      <xsl:call-template name="e:say-lost">
        <xsl:with-param name="what" select="'fields of type ' || local-name() || '; the words that they last gave are kept'"/>
        <xsl:with-param name="near" select="ancestor::text:p[1]"/>
        <xsl:with-param name="degree" select="'left'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:apply-templates mode="p:line"/>
  </xsl:template>

  <!-- Marks for an index that the program makes. -->
  <xsl:template match="text:alphabetical-index-mark | text:alphabetical-index-mark-start | text:toc-mark | text:toc-mark-start | text:user-index-mark | text:user-index-mark-start" mode="p:line" as="empty-sequence()">
    <xsl:call-template name="e:say-lost"><xsl:with-param name="what" select="'marks for an index'"/><xsl:with-param name="near" select="ancestor::text:p[1]"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
