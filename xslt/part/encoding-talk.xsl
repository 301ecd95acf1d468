<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: talk of markup: code, examples, specifications of elements (TEI, chapter 23). Modes: e:reading.
     Needs: shapes.xsl. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:encoding-talk"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- Names of elements and attributes, with the signs by which they are known. -->
  <xsl:template match="gi | att | val | tag | ident | code" as="element(Q{}code)">
    <xsl:variable name="signs" as="map(xs:string, xs:string*)"
                  select="map{'gi': ('&lt;', '>'), 'tag': p:signs(@type), 'att': ('@', ''), 'val': ('&quot;', '&quot;')}"/>
    <xsl:variable name="around" as="xs:string*" select="$signs(local-name())[not(matches(current(), '^\s*[&lt;@&quot;]'))]"/>
    <code xmlns="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-' || local-name()"/></xsl:call-template>
      <xsl:for-each select="$around[1]"><span data-added="">{.}</span></xsl:for-each>
      <xsl:apply-templates/>
      <xsl:for-each select="$around[2][.]"><span data-added="">{.}</span></xsl:for-each>
    </code>
  </xsl:template>

  <!-- The signs of a tag, by its type. -->
  <xsl:function name="p:signs" as="xs:string*">
    <xsl:param name="type" as="xs:string?"/>
    <xsl:sequence select="map{'start': ('&lt;', '>'), 'end': ('&lt;/', '>'), 'empty': ('&lt;', '/>'), 'pi': ('&lt;?', '?>'),
                              'comment': ('&lt;!--', '-->'), 'ms': ('&lt;![CDATA[', ']]>')}(($type, 'start')[1])"/>
  </xsl:function>

  <!-- What is typed (shell), what is answered (output), a file as it is written (file), what stands in one (found) and what is put
       there (instead); @n names the file. -->
  <xsl:template match="eg" as="element()">
    <xsl:element name="{if (e:holds-block(.)) then 'div' else 'pre'}" namespace="">
      <xsl:call-template name="e:attributes">
        <xsl:with-param name="class" select="'tei-eg', @rend[. = ('shell', 'output', 'file', 'found', 'instead')] ! ('eg-' || .)"/>
      </xsl:call-template>
      <xsl:if test="@rend = ('file', 'found')"><span xmlns="" class="eg-name" data-added="">{@n}</span></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- An example shows its tags; they are no words of the text. -->
  <xsl:template match="Q{http://www.tei-c.org/ns/Examples}egXML | egXML" as="element(Q{}pre)">
    <pre xmlns=""><xsl:call-template name="e:attributes"/><xsl:apply-templates mode="p:example"/></pre>
  </xsl:template>

  <xsl:mode name="p:example" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="*" mode="p:example" as="node()*">
    <xsl:variable name="attributes" as="xs:string" select="string-join(@* ! (' ' || name() || '=&quot;' || . || '&quot;'))"/>
    <span xmlns="" class="markup" data-added="">&lt;{name()}{$attributes}{'/'[empty(current()/node())]}&gt;</span>
    <xsl:if test="node()">
      <xsl:apply-templates mode="p:example"/>
      <span xmlns="" class="markup" data-added="">&lt;/{name()}&gt;</span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="text()" mode="p:example" as="text()"><xsl:copy/></xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="p:example" as="empty-sequence()"/>

  <xsl:template match="schemaSpec | moduleSpec | elementSpec | classSpec | macroSpec | dataSpec | constraintSpec | constraintDecl | specGrp | attDef | paramSpec | valItem
                       | exemplum | remarks | classes | content | datatype | model | modelGrp | modelSequence | alternate | sequence | interleave
                       | equiv" as="element()">
    <xsl:variable name="name" as="xs:string*" select="(@ident, @name, @behaviour)[1]"/>
    <xsl:choose>
      <xsl:when test="e:is-block(.) and exists($name)">
        <div xmlns="">
          <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'record', 'tei-' || local-name()"/></xsl:call-template>
          <code class="field-name" data-added="">{$name} </code>
          <xsl:call-template name="e:spaced"/>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{if (e:is-block(.)) then 'div' else 'span'}" namespace="">
          <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-' || local-name()"/></xsl:call-template>
          <xsl:for-each select="$name"><code xmlns="" data-added="">{.} </code></xsl:for-each>
          <xsl:call-template name="e:spaced"/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Mentions of a specification, by its name. -->
  <xsl:template match="specDesc | elementRef | classRef | macroRef | moduleRef | dataRef | attRef | memberOf | specGrpRef" as="element()">
    <xsl:element name="{if (e:is-block(.)) then 'div' else 'span'}" namespace="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-' || local-name()"/></xsl:call-template>
      <xsl:for-each select="(@key, @name, @target, @url)[1]"><code xmlns="" data-added="">{.} </code></xsl:for-each>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="altIdent | defaultVal | valDesc | constraint | outputRendition" as="node()*"><xsl:call-template name="e:bare"/></xsl:template>

  <xsl:template match="anyElement | empty | textNode | dataFacet | param" as="node()*"><xsl:call-template name="e:place"/></xsl:template>
</xsl:stylesheet>
