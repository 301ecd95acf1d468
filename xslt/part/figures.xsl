<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: figure, figDesc, graphic, media, binaryObject, formula, notatedMusic. Modes: e:reading.
     Needs: functions.xsl (e:media, e:say), shapes.xsl. Nothing is fetched from elsewhere: a picture on the web is a link. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:figures"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:template match="figure" as="element(Q{}figure)">
    <figure xmlns="">
      <xsl:call-template name="e:attributes"/>
      <xsl:apply-templates/>
    </figure>
  </xsl:template>

  <!-- HTML allows a figure one caption, first or last in it; the first heading is that, if it may be. -->
  <xsl:template match="figure/head | figDesc" as="element()" priority="2">
    <xsl:variable name="caption" as="element()?" select="parent::figure ! (head, figDesc)[1][p:is-at-the-edge(.)]"/>
    <xsl:element name="{if ($caption is .) then 'figcaption' else if (e:holds-block(.)) then 'div' else if (e:is-block(..)) then 'p' else 'span'}" namespace="">
      <xsl:call-template name="e:attributes"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="p:is-at-the-edge" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="empty($element/preceding-sibling::*) or empty($element/following-sibling::*)"/>
  </xsl:function>

  <!-- A picture of the edition; else a link, where it is on the web; else what is missing. -->
  <xsl:template match="graphic | media | binaryObject" as="node()+">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="here" as="xs:string?" select="@url ! e:media(.)"/>
    <xsl:variable name="kind" as="xs:string" select="p:kind(.)"/>
    <xsl:choose>
      <xsl:when test="$here and $kind = 'image'">
        <img xmlns="" src="{$here}" alt="{p:described(.)}">
          <xsl:call-template name="e:attributes"/>
        </img>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="href" as="xs:string?" select="($here, @url[matches(., '^https?://')]/string())[1][not($linked)]"/>
        <xsl:element name="{if ($href) then 'a' else 'span'}" namespace="">
          <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'media', 'missing'[not($href)]"/></xsl:call-template>
          <xsl:if test="$href"><xsl:attribute name="href" select="$href"/></xsl:if>
          <xsl:attribute name="data-added"/>
          <xsl:text>[{e:say(if ($href) then $kind else $kind || 'Missing')}{@url[not(starts-with(., 'data:'))] ! (': ' || .)}]</xsl:text>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="desc">
      <xsl:text> </xsl:text>
      <xsl:call-template name="e:element"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="p:kind" as="xs:string">
    <xsl:param name="media" as="element()"/>
    <xsl:variable name="type" as="xs:string" select="lower-case($media/@mimeType || ' ' || $media/@url)"/>
    <xsl:sequence select="if (matches($type, 'audio/|\.(mp3|ogg|oga|wav|flac|m4a)$')) then 'audio'
                          else if (matches($type, 'video/|\.(mp4|webm|ogv|mov)$')) then 'video'
                          else if ($media/self::graphic or matches($type, 'image/|\.(png|jpe?g|gif|svg|webp|tiff?)$')) then 'image' else 'object'"/>
  </xsl:function>

  <!-- The words for those who cannot see it, none where it has none. -->
  <xsl:function name="p:described" as="xs:string">
    <xsl:param name="picture" as="element()"/>
    <xsl:sequence select="normalize-space(($picture/desc, $picture/parent::figure/figDesc, $picture/parent::figure/head)[1])"/>
  </xsl:function>

  <!-- Formulae in MathML are for the browser; others are written in TeX or as they were printed. -->
  <xsl:template match="formula" as="element()">
    <xsl:variable name="code" as="xs:boolean" select="matches(@notation, 'tex', 'i') and empty(*)"/>
    <xsl:element name="{if ($code and not(e:is-block(.))) then 'code' else if (e:is-block(.)) then 'div' else 'span'}" namespace="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-formula', 'code'[$code]"/></xsl:call-template>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="notatedMusic" as="element()">
    <xsl:element name="{if (e:is-block(.)) then 'div' else 'span'}" namespace="">
      <xsl:call-template name="e:attributes"><xsl:with-param name="class" select="'tei-notatedMusic'"/></xsl:call-template>
      <xsl:if test="empty((graphic, media))"><span xmlns="" class="missing" data-added="">[{e:say('music')}]</span></xsl:if>
      <xsl:for-each select="*">
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="."/>
      </xsl:for-each>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
