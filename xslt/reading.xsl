<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI text as the parts of its page: <parts> with body, notes, popovers, interventions, abstract, card, source.
     Modes: e:reading (the line of text), e:notes (the notes below it), e:interventions (what was received).
     Needs: the parts; $pages, which page of the site an id has. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:e="urn:apparat:edition" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                default-mode="e:parts" expand-text="yes" exclude-result-prefixes="#all">

  <xsl:include href="part/functions.xsl"/>
  <xsl:include href="part/structure.xsl"/>
  <xsl:include href="part/names.xsl"/>
  <xsl:include href="part/notes.xsl"/>
  <xsl:include href="part/changes.xsl"/>
  <xsl:include href="part/phrases.xsl"/>
  <xsl:include href="part/tables.xsl"/>
  <xsl:include href="part/unknown.xsl"/>

  <xsl:mode name="e:parts" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="TEI" as="element(Q{}parts)">
    <xsl:variable name="notes" as="element(note)*" select="e:notes(text)"/>
    <parts xmlns="">
      <body>
        <div>
          <!-- The edition's words on itself are no text of the edition. -->
          <xsl:if test="not(parent::teiCorpus)"><xsl:attribute name="data-tei" select="'body'"/></xsl:if>
          <xsl:apply-templates select="text/(front, body, group, back)" mode="e:reading"/>
        </div>
      </body>
      <xsl:for-each-group select="$notes" group-by="string(@type)">
        <notes type="{current-grouping-key()}">
          <ol class="notes">
            <xsl:apply-templates select="current-group()" mode="e:notes"/>
          </ol>
        </notes>
      </xsl:for-each-group>
      <popovers>
        <xsl:apply-templates select="$notes" mode="e:popovers"/>
      </popovers>
      <interventions>
        <xsl:if test="text//choice">
          <ol class="interventions">
            <xsl:apply-templates select="text//choice" mode="e:interventions"/>
          </ol>
        </xsl:if>
      </interventions>
      <abstract>
        <xsl:apply-templates select="teiHeader/profileDesc/abstract/node()" mode="e:reading">
          <xsl:with-param name="copy" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </abstract>
      <!-- Once more for lists of texts, which stand on other pages: nothing in it leads anywhere. -->
      <card>
        <xsl:apply-templates select="teiHeader/profileDesc/abstract/node()" mode="e:reading">
          <xsl:with-param name="copy" select="true()" tunnel="yes"/>
          <xsl:with-param name="linked" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </card>
      <source>
        <xsl:apply-templates select="teiHeader/fileDesc/sourceDesc" mode="e:source"/>
        <xsl:apply-templates select="teiHeader/fileDesc/notesStmt/note" mode="e:source"/>
        <xsl:apply-templates select="teiHeader/encodingDesc/editorialDecl/*/p" mode="e:source"/>
      </source>
    </parts>
  </xsl:template>

  <xsl:mode name="e:source" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:template match="sourceDesc/p | editorialDecl/*/p | sourceDesc/bibl/note" mode="e:source" as="element(Q{}p)">
    <p xmlns="">
      <xsl:apply-templates mode="e:reading">
        <xsl:with-param name="copy" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
    </p>
  </xsl:template>

  <xsl:template match="idno[@type = 'sha256']" mode="e:source" as="element(Q{}p)">
    <p xmlns="">{e:say('receivedFile')}: <code>{../idno[@type = 'file']}</code>, sha256 <code class="sha256">{.}</code></p>
  </xsl:template>

  <xsl:template match="notesStmt/note[@type = 'furniture']" mode="e:source" as="element(Q{}p)">
    <p xmlns="">{e:say('leftOut')}: {.} <code>{substring-after(@source, '#')}</code></p>
  </xsl:template>
</xsl:stylesheet>
