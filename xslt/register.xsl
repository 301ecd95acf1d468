<?xml version="1.0" encoding="UTF-8"?>
<!-- What the entries of a register say in words, as HTML: <entry id><description/><notes/></entry>, <work id/>.
     Modes: e:register; e:reading for the words themselves. Needs: the parts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:register" expand-text="yes"
                exclude-result-prefixes="#all">

  <xsl:include href="part/text.xsl"/>

  <xsl:mode name="e:register" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- Whether the file is somebody else's, whose entries may stand anywhere and say what they will. -->
  <xsl:param name="foreign" as="xs:boolean" select="false()"/>

  <xsl:template match="/" as="element(Q{}register)">
    <register xmlns=""><xsl:apply-templates select="if ($foreign) then * else */standOff"/></register>
  </xsl:template>

  <xsl:template match="person | org" as="element(Q{}entry)+">
    <entry xmlns="" id="{@xml:id}">
      <description><xsl:apply-templates select="note[@type = 'description']" mode="e:remark"/></description>
      <notes><xsl:apply-templates select="note[not(@type = ('description', 'negative'))]" mode="e:remark"/></notes>
    </entry>
    <xsl:apply-templates select="person | org"/>
  </xsl:template>

  <xsl:template match="(person | org)[$foreign]" as="element(Q{}entry)*" priority="1">
    <xsl:if test="@xml:id">
      <entry xmlns="" id="{@xml:id}">
        <description/>
        <notes>
          <xsl:call-template name="e:fields">
            <xsl:with-param name="facts" select="* except (persName | orgName)"/>
            <xsl:with-param name="copy" select="true()" tunnel="yes"/>
          </xsl:call-template>
        </notes>
      </entry>
    </xsl:if>
  </xsl:template>

  <!-- A place is a line on the page of all. -->
  <xsl:template match="place[$foreign]" as="element(Q{}place)*" priority="1">
    <xsl:if test="@xml:id">
      <place xmlns="" id="{@xml:id}"><xsl:apply-templates select="* except (placeName | place)" mode="e:reading"><xsl:with-param name="copy" select="true()" tunnel="yes"/></xsl:apply-templates></place>
    </xsl:if>
    <xsl:apply-templates select="place"/>
  </xsl:template>

  <xsl:template match="(bibl | biblStruct | biblFull)[@xml:id][parent::listBibl][$foreign]" as="element(Q{}work)" priority="1">
    <work xmlns="" id="{@xml:id}"><span class="bibl"><xsl:apply-templates mode="e:reading"><xsl:with-param name="copy" select="true()" tunnel="yes"/></xsl:apply-templates></span></work>
  </xsl:template>

  <xsl:mode name="e:remark" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="note" mode="e:remark" as="element(Q{}p)">
    <p xmlns=""><xsl:apply-templates mode="e:reading"/></p>
  </xsl:template>

  <xsl:template match="listBibl/bibl[@xml:id]" as="element(Q{}work)">
    <work xmlns="" id="{@xml:id}">
      <span class="bibl">
        <xsl:for-each select="* except note">
          <xsl:if test="position() > 1"><xsl:text>, </xsl:text></xsl:if>
          <xsl:if test="self::editor"><xsl:text>{e:say('editor')} </xsl:text></xsl:if>
          <xsl:apply-templates select="." mode="e:reading"/>
        </xsl:for-each>
        <xsl:text>.</xsl:text>
      </span>
      <xsl:for-each select="note">
        <xsl:text> </xsl:text>
        <span class="remark"><xsl:apply-templates mode="e:reading"/></span>
      </xsl:for-each>
    </work>
  </xsl:template>
</xsl:stylesheet>
