package io.waymark.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void sayOneMilestoneInEveryLanguage() {
        assertThat(Vocabulary.kdniao(Milestone.ADDRESS_INCORRECT).action()).isEqualTo("420");
        assertThat(Vocabulary.seventeenTrack(Milestone.ADDRESS_INCORRECT).status())
                .isEqualTo("DeliveryFailure");
        assertThat(Vocabulary.standard(Milestone.ADDRESS_INCORRECT).code()).isEqualTo("address_incorrect");
        assertThat(Vocabulary.kuaidi100(Milestone.ADDRESS_INCORRECT).status()).isEqualTo("204");
        assertThat(Vocabulary.sf(Milestone.ADDRESS_INCORRECT).remark()).isEqualTo("收件地址不详");
    }

    @Test
    void refuseWhatAProviderCannotSay() {
        assertThatThrownBy(() -> Vocabulary.kdniao(Milestone.LOST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LOST");
    }

    @Test
    void nameTheLineThatIsWrong() {
        assertThatThrownBy(() -> Vocabulary.parse("header\nPICKED_UP,1,1\n")).hasMessageContaining("line 2: 3 cells");
        assertThatThrownBy(() -> Vocabulary.parse("header\nFLOWN,1,1,a,b,c,d,e,f,g,h,i,j\n"))
                .hasMessageContaining("line 2: no milestone is called FLOWN");
        assertThatThrownBy(() -> Vocabulary.parse("header\n")).hasMessageContaining("no line for LABEL_DATA");
    }
}
