<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: those of RELAX NG (grammar, define, element, attribute, ref, choice, value, data), and pattern, rule, assert of Schematron.
     Modes: e:encoding (grammar and rules to HTML), p:place (what stands inside and around), p:attribute (rows of a table),
            p:value (what an attribute may hold), p:hint (a message).
     Needs: nothing; the grammar is the source, the rules come as the parameter schematron. What the schema says of itself
     is in its own language. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                 xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
                xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:e="urn:apparat"
                xmlns:p="urn:apparat:encoding"
                xpath-default-namespace="http://relaxng.org/ns/structure/1.0"
                default-mode="e:encoding"
                expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:param name="schematron" as="document-node()"/>
  <!-- The words around the schema's own, by their keys below `encoding` in site/labels/. -->
  <xsl:param name="words" as="map(xs:string, xs:string)"/>
  <xsl:param name="language" as="xs:string"/>

  <xsl:mode name="e:encoding" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="p:place" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="p:attribute" on-no-match="shallow-skip" on-multiple-match="fail"/>
  <xsl:mode name="p:value" on-no-match="shallow-skip" on-multiple-match="fail"/>
  <xsl:mode name="p:hint" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:key name="p:define" match="define" use="@name"/>
  <xsl:key name="p:element" match="define[element]" use="true()"/>
  <xsl:key name="p:group" match="define[not(element)][matches(@name, '^(model|text|division)\W')]" use="true()"/>
  <xsl:key name="p:class" match="define[starts-with(@name, 'att.')]" use="true()"/>
  <xsl:key name="p:user" match="define" use=".//ref[not(ancestor::attribute)]/@name"/>
  <xsl:key name="p:kind" match="define[starts-with(@name, 'data.')]" use="true()"/>

  <!-- The patterns a pattern lets in; groups stay groups, so that the lists remain short. -->
  <xsl:function name="p:content" as="element(define)*">
    <xsl:param name="define" as="element(define)"/>
    <xsl:sequence select="$define//ref[not(ancestor::attribute)][not(matches(@name, '^(att|data)\.'))] ! key('p:define', @name)"/>
  </xsl:function>

  <!-- The elements and kinds of mixed content a pattern may stand in; groups that only gather elements are passed through. -->
  <xsl:function name="p:users" as="element(define)*">
    <xsl:param name="define" as="element(define)"/>
    <xsl:for-each select="key('p:user', $define/@name, root($define))">
      <xsl:sequence select="if (matches(@name, '^(model|division)\W')) then p:users(.) else ."/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="p:has-words" as="xs:boolean">
    <xsl:param name="define" as="element(define)"/>
    <xsl:sequence select="exists($define//(text | data | ref[starts-with(@name, 'data.')])[not(ancestor::attribute)])"/>
  </xsl:function>

  <!-- The documentation of a pattern without the chapter of the guidelines in brackets at its end. -->
  <xsl:function name="p:documentation" as="xs:string">
    <xsl:param name="pattern" as="element()"/>
    <xsl:sequence select="replace(normalize-space($pattern/a:documentation), ' \([^()]*\)$', '')"/>
  </xsl:function>

  <!-- Words of the schema, which is written in English, on a page in another language. -->
  <xsl:function name="p:own" as="item()*">
    <xsl:param name="said" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="$language = 'en' or not($said)"><xsl:sequence select="$said"/></xsl:when>
      <xsl:otherwise><span lang="en">{$said}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="p:chapter" as="xs:string?">
    <xsl:param name="define" as="element(define)"/>
    <xsl:sequence select="analyze-string(normalize-space($define/a:documentation), '\(([^()]*)\)$')//*:group ! string()"/>
  </xsl:function>

  <!-- Links to elements and groups, elements first, each by its name. -->
  <xsl:function name="p:links" as="item()*">
    <xsl:param name="defines" as="element(define)*"/>
    <xsl:for-each select="$defines/.">
      <xsl:sort select="empty(element)"/>
      <xsl:sort select="lower-case(@name)" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
      <xsl:if test="position() gt 1">, </xsl:if>
      <a href="#{if (element) then 'element' else 'group'}-{@name}"><code>{@name}</code></a>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="document-node()" as="element(Q{}div)">
    <div class="encoding">
      <section id="used">
        <h2>{$words('used')}</h2>
        <p>{$words('usedWhy')}</p>
        <div data-added="" data-made="markup"/>
      </section>
      <section id="elements">
        <h2>{$words('elements')}</h2>
        <p>{replace($words('elementsCount'), '\{0\}', string(count(key('p:element', true()))))} <a href="#attributes-global">{$words('everyElement')}</a>.</p>
        <xsl:apply-templates select="key('p:element', true())">
          <xsl:sort select="lower-case(@name)" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
        </xsl:apply-templates>
      </section>
      <section id="groups">
        <h2>{$words('groups')}</h2>
        <xsl:apply-templates select="key('p:group', true())"/>
      </section>
      <section id="attributes">
        <h2>{$words('attributes')}</h2>
        <xsl:apply-templates select="key('p:class', true())"/>
      </section>
      <section id="values">
        <h2>{$words('values')}</h2>
        <dl><xsl:apply-templates select="key('p:kind', true())"/></dl>
      </section>
      <section id="rules">
        <h2>{$words('rules')}</h2>
        <p>{$words('rulesWhy')}</p>
        <xsl:apply-templates select="$schematron/sch:schema/sch:pattern/sch:rule/sch:assert">
          <xsl:sort select="@id" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
        </xsl:apply-templates>
      </section>
    </div>
  </xsl:template>

  <xsl:template match="define[element]" as="element(Q{}section)">
    <section id="element-{@name}">
      <h3><code>{@name}</code></h3>
      <p><xsl:sequence select="p:own(p:documentation(.))"/></p>
      <p class="chapter">{$words('guidelines')}: <xsl:sequence select="p:own(p:chapter(.))"/></p>
      <!-- How the texts use it, the site knows. -->
      <div data-added="" data-made="use" data-of="{@name}"/>
      <xsl:where-populated>
        <table>
          <xsl:where-populated>
            <tbody><xsl:apply-templates select="element" mode="p:attribute"/></tbody>
          </xsl:where-populated>
        </table>
      </xsl:where-populated>
      <xsl:apply-templates select="." mode="p:place"/>
    </section>
  </xsl:template>

  <xsl:template match="define[matches(@name, '^(model|text|division)\W')]" as="element(Q{}section)">
    <section id="group-{@name}">
      <h3><code>{@name}</code></h3>
      <p><xsl:sequence select="p:own(p:documentation(.))"/></p>
      <xsl:apply-templates select="." mode="p:place"/>
    </section>
  </xsl:template>

  <!-- What stands inside, and where it may stand itself. -->
  <xsl:template match="define" mode="p:place" as="element(Q{}dl)">
    <xsl:variable name="inside" as="element(define)*" select="p:content(.)"/>
    <xsl:variable name="around" as="element(define)*" select="p:users(.)"/>
    <dl>
      <dt>{$words('contains')}</dt>
      <dd>{$words('text')[p:has-words(current())]}{', '[p:has-words(current()) and exists($inside)]}<xsl:sequence
          select="p:links($inside)"/>{$words('nothing')[not(p:has-words(current())) and empty($inside)]}</dd>
      <!-- The way back is said, not linked: most links of the page would be these. -->
      <dt>{$words('standsIn')}</dt>
      <dd><code>{sort($around/@name ! string(), 'http://www.w3.org/2005/xpath-functions/collation/codepoint', lower-case#1) => string-join(', ')}</code></dd>
    </dl>
  </xsl:template>

  <xsl:template match="define[starts-with(@name, 'att.')]" as="element(Q{}section)">
    <section id="attributes-{substring-after(@name, 'att.')}">
      <h3><xsl:sequence select="p:own(p:documentation(.))"/></h3>
      <table>
        <tbody>
          <xsl:apply-templates select="*" mode="p:attribute"/>
        </tbody>
      </table>
    </section>
  </xsl:template>

  <xsl:template match="define[starts-with(@name, 'data.')]" as="element()+">
    <dt id="value-{substring-after(@name, 'data.')}"><xsl:sequence select="p:own(substring-after(@name, 'data.'))"/></dt>
    <dd><xsl:sequence select="p:own(p:documentation(.))"/></dd>
  </xsl:template>

  <xsl:template match="sch:assert" as="element(Q{}section)">
    <xsl:variable name="message" as="xs:string">
      <xsl:value-of separator=""><xsl:apply-templates mode="p:hint"/></xsl:value-of>
    </xsl:variable>
    <section id="rule-{@id}">
      <h3><code>{@id}</code><xsl:text> </xsl:text><xsl:sequence select="p:own(ancestor::sch:pattern/sch:title)"/></h3>
      <p><xsl:sequence select="p:own(string-join(ancestor::sch:pattern/sch:p ! normalize-space(), ' '))"/></p>
      <dl>
        <dt>{$words('weight')}</dt>
        <dd>{$words(if (@role = 'warning') then 'warning' else 'fault')}</dd>
        <dt>{$words('mend')}</dt>
        <dd><xsl:sequence select="p:own(normalize-space(tokenize($message, ' \| ')[2]))"/></dd>
      </dl>
    </section>
  </xsl:template>

  <!-- Rows of the table of attributes: through classes, but not into the elements inside. -->
  <xsl:template match="attribute" mode="p:attribute" as="element(Q{}tr)">
    <tr>
      <th scope="row"><code>@{@name}</code>{(' (' || $words('required') || ')')[not(current()/parent::optional)]}</th>
      <td><xsl:sequence select="p:own(p:documentation(.))"/></td>
      <td><xsl:apply-templates mode="p:value"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="ref[starts-with(@name, 'att.')][@name ne 'att.global']" mode="p:attribute" as="element(Q{}tr)*">
    <xsl:apply-templates select="key('p:define', @name)" mode="p:attribute"/>
  </xsl:template>

  <xsl:template match="text()" mode="p:attribute p:value" as="empty-sequence()"/>

  <xsl:template match="a:documentation" mode="p:value p:attribute" as="empty-sequence()"/>

  <xsl:template match="ref" mode="p:value" as="element(Q{}a)">
    <a href="#value-{substring-after(@name, 'data.')}"><xsl:sequence select="p:own(substring-after(@name, 'data.'))"/></a>
  </xsl:template>

  <xsl:template match="value" mode="p:value" as="item()+">
    <xsl:if test="preceding-sibling::value">, </xsl:if>
    <code>{.}</code>
  </xsl:template>

  <xsl:template match="text()" mode="p:hint" as="text()">
    <xsl:copy/>
  </xsl:template>

  <!-- What the message takes from the text at hand is not known here. -->
  <xsl:template match="sch:value-of" mode="p:hint" as="text()">
    <xsl:text>…</xsl:text>
  </xsl:template>
</xsl:stylesheet>
