<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements: whatever a note says itself to be attached to. Modes: e:reading.
     Needs: note-numbers.xsl (e:attached), notes.xsl (e:mark). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:apparat:edition" xmlns:p="urn:apparat:note-anchors"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="e:reading" expand-text="yes"
                exclude-result-prefixes="#all">

  <!-- How many words of a lemma are shown whole; of longer ones, the first and the last. -->
  <xsl:variable name="p:whole" as="xs:integer" select="6"/>
  <xsl:variable name="p:first" as="xs:integer" select="3"/>
  <xsl:variable name="p:last" as="xs:integer" select="2"/>
  <!-- In how many pieces of text before and behind a place its nearest words are looked for. -->
  <xsl:variable name="p:near" as="xs:integer" select="20"/>

  <!-- The marks stand at its end. -->
  <xsl:template match="*[@xml:id][e:attached(.)] | (anchor | seg)[e:ids(@corresp) ! key('e:by-id', ., root(current()))[self::note]]"
                as="node()*" priority="20">
    <xsl:param name="copy" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="beside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="place" as="element()" select="."/>
    <xsl:variable name="shown" as="node()*"><xsl:next-match/></xsl:variable>
    <xsl:variable name="marks" as="element()*">
      <xsl:for-each select="p:notes(.)[not($copy) or $beside]">
        <xsl:call-template name="e:mark">
          <xsl:with-param name="note" select="."/>
          <xsl:with-param name="place" select="$place"/>
          <xsl:with-param name="next" select="position() > 1"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="p:marked($shown, $marks)"/>
  </xsl:template>

  <xsl:function name="p:notes" as="element(note)*">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="e:attached($place) | (e:ids($place[self::anchor or self::seg]/@corresp)
                          ! key('e:by-id', ., root($place))[self::note][e:is-listed(.)])"/>
  </xsl:function>

  <!-- What is shown, with marks behind it: within the last block, as no mark may stand between blocks. -->
  <xsl:function name="p:marked" as="node()*">
    <xsl:param name="shown" as="node()*"/>
    <xsl:param name="marks" as="element()*"/>
    <xsl:variable name="last" as="node()?" select="$shown[last()]"/>
    <xsl:choose>
      <xsl:when test="exists($marks) and $last[self::Q{}p or self::Q{}li or self::Q{}td or self::Q{}th or self::Q{}dt or self::Q{}dd
                        or self::Q{}figcaption or self::Q{}caption or matches(local-name(), '^h[1-6]$')
                        or self::Q{}div[not(Q{}p or Q{}div or Q{}ul or Q{}ol)]]">
        <xsl:sequence select="$shown[position() != last()]"/>
        <xsl:copy select="$last"><xsl:sequence select="@*, node(), $marks"/></xsl:copy>
      </xsl:when>
      <xsl:when test="exists($marks) and $last[self::Q{}div or self::Q{}section or self::Q{}blockquote or self::Q{}ul or self::Q{}ol
                        or self::Q{}dl or self::Q{}tr or self::Q{}tbody]/*">
        <xsl:sequence select="$shown[position() != last()]"/>
        <xsl:variable name="inner" as="element()" select="$last/*[not(@data-added)][last()]"/>
        <xsl:copy select="$last"><xsl:sequence select="@*, node()[. &lt;&lt; $inner], p:marked($inner, $marks), node()[. >> $inner]"/></xsl:copy>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$shown, $marks"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The words a note is on, where it names a passage; of a long one, the first and the last. -->
  <xsl:function name="e:passage" as="xs:string?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="from" as="element()?" select="(e:ids($note/@target)[1] ! key('e:by-id', ., root($note)))[1]"/>
    <xsl:variable name="to" as="element()?" select="(e:ids($note/@targetEnd)[last()] ! key('e:by-id', ., root($note)))[1]"/>
    <xsl:choose>
      <xsl:when test="$from[ancestor::text] and $to[ancestor::text] and not($from >> $to)">
        <xsl:sequence select="p:words($from, $to)"/>
      </xsl:when>
      <xsl:when test="$from[ancestor::text][self::seg or self::w or self::phr or self::s or self::cl or self::hi or self::term
                            or self::rs or self::name or self::persName or self::placeName or self::orgName]">
        <xsl:sequence select="p:words($from, $from)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- The words from the beginning of one element to the end of another. -->
  <xsl:function name="p:words" as="xs:string?">
    <xsl:param name="from" as="element()"/>
    <xsl:param name="to" as="element()"/>
    <xsl:variable name="end" as="node()" select="$to/descendant-or-self::node()[last()]"/>
    <xsl:variable name="ahead" as="text()*" select="$from/descendant::text(), $from/following::text()[position() le $p:near]"/>
    <xsl:variable name="behind" as="text()*" select="$to/preceding::text()[position() le $p:near] | $to/descendant::text()"/>
    <xsl:variable name="all" as="xs:boolean" select="$from is $to or exists($ahead[. >> $end]) or empty($behind[. >> $ahead[last()]])"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(string-join($ahead[not(. >> $end)][p:is-read(.)]))"/>
    <xsl:variable name="others" as="xs:string*" select="tokenize(string-join($behind[not(. &lt;&lt; $from)][p:is-read(.)]))"/>
    <xsl:sequence select="if ($all and count($words) le $p:whole) then string-join($words, ' ')[. != '']
                          else string-join(($words[position() le $p:first], '…', $others[position() > last() - $p:last]), ' ')"/>
  </xsl:function>

  <xsl:function name="p:is-read" as="xs:boolean">
    <xsl:param name="words" as="text()"/>
    <xsl:sequence select="empty($words/(ancestor::note | ancestor::rdg | ancestor::sic[parent::choice] | ancestor::orig[parent::choice] | ancestor::fw))"/>
  </xsl:function>
</xsl:stylesheet>
